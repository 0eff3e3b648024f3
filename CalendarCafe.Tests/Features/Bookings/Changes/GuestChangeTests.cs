using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Tests.Features.EventTypes.Links;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Bookings.Groups;
using static CalendarCafe.Tests.Features.Bookings.Changes.ChangeSteps;

namespace CalendarCafe.Tests.Features.Bookings.Changes;

/// <summary>What guests hear of whatever becomes of a booking, and what it does to the link that it was made by.</summary>
public sealed class GuestChangeTests : IClassFixture<QuietSite>
{
    private const string Guest = "ben@guests.test";

    private readonly QuietSite _site;

    public GuestChangeTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Guests_hear_of_a_move_and_of_another_host_by_new_invitations_without_a_link()
    {
        var host = await A.Host().SettleAsync(_site);
        var grace = await _site.ColleagueAsync(host);
        var booked = await BookAsync(host);

        await _site.MoveAsync(InviteeOf(host, booked), booked.BookingId, Tomorrow + Duration.FromHours(2));
        await _site
            .Get<ReassignBooking>()
            .ExecuteAsync(host.Member, new(booked.BookingId, grace.Id, Seen: 1), TestContext.Current.CancellationToken);

        var mails = await ToGuestAsync(booked);
        mails
            .Select(mail => (mail.Kind, mail.CalendarMethod))
            .ShouldBe([
                (NotificationKind.BookingConfirmed, "REQUEST"),
                (NotificationKind.BookingRescheduled, "REQUEST"),
                (NotificationKind.BookingReassigned, "REQUEST"),
            ]);
        mails.ShouldAllBe(mail => !mail.TextBody.Contains("{{link", StringComparison.Ordinal));
        mails[1].TextBody.ShouldContain("was moved");
        mails[2].TextBody.ShouldContain("Grace Hopper");
        (await ParsedCalendar.ByIcalJsAsync([.. mails.Select(mail => mail.Calendar.ShouldNotBeNull())]))
            .Select(calendar => calendar.Sequence)
            .ShouldBe([0, 1, 2]);
    }

    [Fact]
    public async Task Guests_hear_of_a_request_once_it_is_confirmed()
    {
        var host = await CarefulHostAsync();
        var booked = await BookAsync(host);
        var before = await ToGuestAsync(booked);

        await _site.ApproveAsync(host.Member, booked.BookingId);

        before.ShouldBeEmpty();
        (await ToGuestAsync(booked)).ShouldHaveSingleItem().Kind.ShouldBe(NotificationKind.BookingConfirmed);
    }

    [Fact]
    public async Task Guests_never_hear_of_a_request_that_ends_as_one()
    {
        var host = await CarefulHostAsync();
        var declined = await BookAsync(host);
        var withdrawn = await BookAsync(host, hours: 1);
        var expired = await BookAsync(host, hours: 2);

        await _site.DeclineAsync(host.Member, declined.BookingId);
        await _site.CancelAsync(InviteeOf(host, withdrawn), withdrawn.BookingId);
        _site.Site.Clock.AdvanceDays(1);
        await _site.ExpireAsync();

        foreach (var ended in new[] { declined, withdrawn, expired })
        {
            (await ToGuestAsync(ended)).ShouldBeEmpty();
            (await _site.ReadAsync(ended.BookingId)).IsActive.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Guests_hear_that_a_session_was_called_off()
    {
        var host = await A.Host().ForGroupsOf(4).SettleAsync(_site);
        var booked = await BookAsync(host);
        var session = (await _site.ReadAsync(booked.BookingId)).SessionId.ShouldNotBeNull();

        await _site
            .Get<CancelSession>()
            .ExecuteAsync(host.Member, session, "Ill", TestContext.Current.CancellationToken);

        (await ToGuestAsync(booked)).Select(mail => mail.CalendarMethod).ShouldBe(["REQUEST", "CANCEL"]);
    }

    [Fact]
    public async Task Link_is_used_by_what_was_asked_for_whatever_becomes_of_it()
    {
        var host = await CarefulHostAsync();
        var token = await _site.LinkAsync(host, maxUses: 3);
        var declined = await BookAsync(host, 0, token);
        var expired = await BookAsync(host, 2, token);
        var moved = await BookAsync(host, 4, token);

        await _site.DeclineAsync(host.Member, declined.BookingId);
        await _site.MoveAsync(InviteeOf(host, moved), moved.BookingId, Tomorrow + Duration.FromHours(5));
        _site.Site.Clock.AdvanceDays(1);
        await _site.ExpireAsync();

        (await _site.OnlyLinkAsync(host)).Uses.ShouldBe(3);
        (await _site.ReadAsync(expired.BookingId)).SchedulingLinkId.ShouldNotBeNull();
    }

    private Task<SettledHost> CarefulHostAsync() =>
        A.Host().Offering(intro => intro.AskForApproval(Duration.FromHours(12))).SettleAsync(_site);

    private async Task<BookSlotResult.Booked> BookAsync(SettledHost host, int hours = 0, string? link = null) =>
        (
            await _site.BookAsync(
                host.Request(Tomorrow + Duration.FromHours(hours)) with
                {
                    Guests = [Guest],
                    Link = link,
                }
            )
        ).ShouldBeOfType<BookSlotResult.Booked>();

    private async Task<IReadOnlyList<NotificationLog>> ToGuestAsync(BookSlotResult.Booked booked) =>
        [.. (await _site.MailsAsync(booked.BookingId)).Where(mail => mail.Recipient == Guest)];
}
