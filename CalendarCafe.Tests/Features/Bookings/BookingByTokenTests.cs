using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Managing;

namespace CalendarCafe.Tests.Features.Bookings;

public sealed class BookingByTokenTests : IClassFixture<QuietSite>
{
    private static readonly Instant Tomorrow = QuietSite.Now + Duration.FromDays(1);

    private readonly QuietSite _site;

    public BookingByTokenTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Link_opens_its_booking()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);

        var found = (await FindAsync(booked.ManageToken)).ShouldNotBeNull();

        found.Id.ShouldBe(booked.BookingId);
        found.InviteeEmail.ShouldBe("ines@guests.test");
        found.Address.ShouldBe(host.Address);
        found.InviteeZone.Id.ShouldBe("Europe/Lisbon");
        found.History.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Token_itself_stands_nowhere_in_the_database()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);

        var dump = await DatabaseWatch.DumpAsync(_site);

        dump.ShouldContain("Ines Carvalho");
        dump.ShouldNotContain(booked.ManageToken);
    }

    [Theory]
    [InlineData("UPDATE booking_tokens SET revoked_at = '2026-03-02Z' WHERE booking_id = $1")]
    [InlineData("UPDATE booking_tokens SET expires_at = '2026-03-02T09:00:00Z' WHERE booking_id = $1")]
    [InlineData("DELETE FROM booking_tokens WHERE booking_id = $1")]
    public async Task Link_that_has_ended_opens_nothing(string end)
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        await _site.ExecuteAsync(end, booked.BookingId.Value);

        (await FindAsync(booked.ManageToken)).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    [InlineData("' OR 1=1 --")]
    public async Task Garbage_opens_nothing(string token)
    {
        (await FindAsync(token)).ShouldBeNull();
    }

    [Fact]
    public async Task Token_is_taken_letter_by_letter()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);

        (await FindAsync(booked.ManageToken.ToUpperInvariant())).ShouldBeNull();
        (await FindAsync(booked.ManageToken + "=")).ShouldBeNull();
        (await FindAsync(" " + booked.ManageToken)).ShouldBeNull();
    }

    [Fact]
    public async Task Instructions_are_for_whom_it_was_confirmed_to_and_stay_what_they_were()
    {
        var host = await A.Host()
            .Offering(intro => intro.Revise(EventTypeTerms.Of(intro) with { Instructions = "Ring twice." }))
            .SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        await _site.ExecuteAsync("UPDATE event_types SET instructions = 'Knock.', requires_approval = true");
        var asked = await _site.BookedAsync(host, Tomorrow + Duration.FromHours(1));

        (await FindAsync(booked.ManageToken)).ShouldNotBeNull().Instructions.ShouldBe("Ring twice.");
        (await FindAsync(asked.ManageToken)).ShouldNotBeNull().Instructions.ShouldBeNull();
        await _site
            .Get<CancelBooking>()
            .ExecuteAsync(host.Member, booked.BookingId, null, TestContext.Current.CancellationToken);
        (await FindAsync(booked.ManageToken)).ShouldNotBeNull().Instructions.ShouldBeNull();
    }

    [Fact]
    public async Task Host_who_has_left_still_has_a_name()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        await _site.ExecuteAsync("UPDATE users SET deleted_at = now() WHERE id = $1", host.User.Id.Value);

        (await FindAsync(booked.ManageToken)).ShouldNotBeNull().HostName.ShouldBe("Ada Lovelace");
    }

    [Fact]
    public async Task Booking_outlives_its_event_type()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        await _site.ExecuteAsync("UPDATE event_types SET deleted_at = now() WHERE id = $1", host.EventType.Id.Value);

        (await FindAsync(booked.ManageToken)).ShouldNotBeNull().Title.ShouldBe("Intro call");
    }

    private Task<ManagedBooking?> FindAsync(string token) =>
        _site.Get<BookingByToken>().FindAsync(token, TestContext.Current.CancellationToken);
}
