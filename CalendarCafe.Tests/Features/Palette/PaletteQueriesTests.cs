using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Palette;

namespace CalendarCafe.Tests.Features.Palette;

public sealed class PaletteQueriesTests(QuietSite site) : IClassFixture<QuietSite>
{
    private static readonly Instant Tuesday = Instant.FromUtc(2026, 3, 3, 9, 0);

    [Theory]
    [InlineData("carv")]
    [InlineData("INES@guests")]
    [InlineData("intro")]
    public async Task Booking_is_found_by_a_part_of_its_words(string text)
    {
        var host = await A.Host().SettleAsync(site);
        var booked = await site.BookedAsync(host, Tuesday);

        var find = await FindAsync(host.Member, text);

        find.Bookings.ShouldHaveSingleItem().Id.ShouldBe(booked.BookingId.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\\")]
    [InlineData("nobody")]
    [InlineData("a\0b")]
    public async Task Nothing_is_found_for_what_is_nowhere(string text)
    {
        var host = await A.Host().SettleAsync(site);
        await site.BookedAsync(host, Tuesday);

        var find = await FindAsync(host.Member, text);

        find.Bookings.ShouldBeEmpty();
        find.EventTypes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Very_long_text_finds_nothing()
    {
        var host = await A.Host().SettleAsync(site);

        (await FindAsync(host.Member, new string('a', 10_000))).ShouldBe(PaletteFind.Nothing);
    }

    [Fact]
    public async Task Viewer_finds_nobody_by_their_name_and_sees_it_masked()
    {
        var host = await A.Host().SettleAsync(site);
        await site.BookedAsync(host, Tuesday);
        var viewer = host.Member with { Role = Role.Viewer };

        (await FindAsync(viewer, "carvalho")).Bookings.ShouldBeEmpty();
        (await FindAsync(viewer, "intro")).Bookings.ShouldHaveSingleItem().InviteeName.ShouldBe("I. C.");
    }

    [Fact]
    public async Task What_belongs_to_others_is_not_found()
    {
        var other = await A.Host().SettleAsync(site);
        await site.BookedAsync(other, Tuesday);
        var host = await A.Host().SettleAsync(site);

        var find = await FindAsync(host.Member, "intro");

        find.Bookings.ShouldBeEmpty();
        find.EventTypes.ShouldHaveSingleItem().Id.ShouldBe(host.EventType.Id.Value);
    }

    private Task<PaletteFind> FindAsync(Actor.Member member, string text) =>
        site.Get<PaletteQueries>().FindAsync(member, text, TestContext.Current.CancellationToken);
}
