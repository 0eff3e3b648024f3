using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings.Changes;
using static CalendarCafe.Tests.Features.Bookings.Changes.ChangeSteps;

namespace CalendarCafe.Tests.Features.Bookings.Changes;

public sealed class ChangeLocationTests : IClassFixture<QuietSite>
{
    private readonly QuietSite _site;

    public ChangeLocationTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task New_place_is_written_down_and_mailed_with_an_invitation_that_replaces_the_other()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);

        var result = await RelocateAsync(host.Member, booked.BookingId, LocationKind.InPerson, " 5, rue du Café ");

        result.ShouldBeOfType<ChangeLocationResult.Relocated>();
        var booking = await _site.ReadAsync(booked.BookingId);
        (booking.LocationKind, booking.Location).ShouldBe((LocationKind.InPerson, "5, rue du Café"));
        (booking.StartsAt, booking.Status, booking.Sequence).ShouldBe((Tomorrow, BookingStatus.Confirmed, 1));
        booking.History.Single(step => step.Kind == BookingStepKind.Relocated).UserId.ShouldBe(host.User.Id);
        var mails = (await _site.MailsAsync(booked.BookingId)).Where(mail =>
            mail.Kind == NotificationKind.BookingRelocated
        );
        mails.Count().ShouldBe(2);
        mails.ShouldAllBe(mail => mail.TextBody.Contains("rue du Café", StringComparison.Ordinal));
        mails.ShouldAllBe(mail => mail.Calendar!.Contains("SEQUENCE:1", StringComparison.Ordinal)); // it was confirmed
    }

    [Fact]
    public async Task Sent_twice_it_changes_once()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        await RelocateAsync(host.Member, booked.BookingId, LocationKind.Custom, "The terrace");

        var again = await RelocateAsync(host.Member, booked.BookingId, LocationKind.Custom, "The terrace");

        again.ShouldBeOfType<ChangeLocationResult.Relocated>();
        (await _site.ReadAsync(booked.BookingId)).Sequence.ShouldBe(1);
        (await _site.MailsAsync(booked.BookingId)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task What_was_changed_since_is_said_and_kept()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        var later = Tomorrow + Duration.FromHours(2);
        await _site.MoveAsync(host.Member, booked.BookingId, later);

        var result = await RelocateAsync(host.Member, booked.BookingId, LocationKind.Custom, "The terrace");

        result.ShouldBe(new ChangeLocationResult.Changed(later));
    }

    [Theory]
    [InlineData(LocationKind.Phone, "call me maybe")]
    [InlineData(LocationKind.Zoom, "http://zoom.example/1")]
    [InlineData(LocationKind.GoogleMeet, "javascript:alert(1)")]
    public async Task What_is_no_place_of_its_kind_is_refused(LocationKind kind, string value)
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);

        var result = await RelocateAsync(host.Member, booked.BookingId, kind, value);

        result.ShouldBe(new ChangeLocationResult.NotOfKind(kind));
        (await _site.ReadAsync(booked.BookingId)).Sequence.ShouldBe(0);
    }

    [Fact]
    public async Task Viewer_and_stranger_find_nothing_to_change()
    {
        var host = await A.Host().SettleAsync(_site);
        var stranger = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        var viewer = host.Member with { Role = Role.Viewer };

        foreach (var actor in new[] { viewer, stranger.Member })
        {
            var place = await RelocateAsync(actor, booked.BookingId, LocationKind.Custom, "Elsewhere");
            var note = await NoteAsync(actor, booked.BookingId, "", "Mine");

            place.ShouldBeOfType<ChangeLocationResult.NotFound>();
            note.ShouldBeOfType<KeepNoteResult.NotFound>();
        }
    }

    [Fact]
    public async Task Note_is_its_writers_alone_and_in_no_mail()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);

        await NoteAsync(host.Member, booked.BookingId, "", "Bring the blue folder");
        await _site.CancelAsync(host.Member, booked.BookingId);

        (await ShownAsync(host.Member, booked.BookingId)).ShouldBe("Bring the blue folder");
        (await _site.MailsAsync(booked.BookingId)).ShouldAllBe(mail =>
            !$"{mail.TextBody}{mail.HtmlBody}{mail.Calendar}".Contains("folder", StringComparison.Ordinal)
        );
        (await ShownAsync(host.Member with { Role = Role.Viewer }, booked.BookingId, isMasked: true)).ShouldBe("");
    }

    [Fact]
    public async Task Note_that_was_rewritten_elsewhere_is_not_written_over()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        await NoteAsync(host.Member, booked.BookingId, "", "First");
        await NoteAsync(host.Member, booked.BookingId, "First", "Second");

        var late = await NoteAsync(host.Member, booked.BookingId, "First", "Third");
        var meant = await NoteAsync(host.Member, booked.BookingId, "Second", "");

        late.ShouldBe(new KeepNoteResult.Stale("Second"));
        meant.ShouldBeOfType<KeepNoteResult.Kept>();
        (await ShownAsync(host.Member, booked.BookingId)).ShouldBe("");
    }

    private Task<ChangeLocationResult> RelocateAsync(
        Actor.Member actor,
        BookingId id,
        LocationKind kind,
        string value
    ) =>
        _site
            .Get<ChangeLocation>()
            .ExecuteAsync(actor, new(id, kind, value, Seen: 0), TestContext.Current.CancellationToken);

    private Task<KeepNoteResult> NoteAsync(Actor.Member actor, BookingId id, string seen, string text) =>
        _site.Get<KeepNote>().ExecuteAsync(actor, id, seen, text, TestContext.Current.CancellationToken);

    private async Task<string> ShownAsync(Actor.Member actor, BookingId id, bool isMasked = false)
    {
        var details = await _site
            .Get<Web.Features.Bookings.Agenda.HostBookingQueries>()
            .FindAsync(actor, id, TestContext.Current.CancellationToken);
        details.ShouldNotBeNull();
        return isMasked ? Masked(details, actor) : details.Note;
    }

    private static string Masked(Web.Features.Bookings.Agenda.HostBookingDetails details, Actor.Member actor)
    {
        var seen = Web.Features.Bookings.Agenda.BookingMask.SeenFrom(
            details,
            new(actor, "Vera", DateTimeZone.Utc, "/a/b")
        );
        seen.Receipts.ShouldAllBe(receipt => receipt.Recipient.EndsWith("@•••", StringComparison.Ordinal));
        return seen.Note;
    }
}
