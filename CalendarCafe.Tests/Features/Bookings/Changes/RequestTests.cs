using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Changes;
using static CalendarCafe.Tests.Features.Bookings.Changes.ChangeSteps;

namespace CalendarCafe.Tests.Features.Bookings.Changes;

public sealed class RequestTests : IClassFixture<QuietSite>
{
    private static readonly Duration Window = Duration.FromHours(12);

    private readonly QuietSite _site;

    public RequestTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Request_holds_its_time_and_stands_in_no_calendar()
    {
        var host = await CarefulHostAsync();

        var requested = await _site.BookedAsync(host, Tomorrow);

        requested.Status.ShouldBe(BookingStatus.Pending);
        (await _site.BookAsync(host.Request(Tomorrow))).ShouldBeOfType<BookSlotResult.Taken>();
        (await _site.ReadAsync(requested.BookingId)).AnswerBy.ShouldBe(QuietSite.Now + Window);
        var mails = await _site.MailsAsync(requested.BookingId);
        mails.Count.ShouldBe(2);
        mails.ShouldAllBe(mail => mail.Kind == NotificationKind.BookingRequested && mail.Calendar == null);
        mails
            .Single(mail => mail.Recipient == host.User.Email)
            .TextBody.ShouldContain($"https://cafe.test/app/bookings/{requested.BookingId}");
    }

    [Fact]
    public async Task Request_for_a_time_that_others_want_is_made_once()
    {
        var host = await CarefulHostAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _site.BookAsync(host.Request(Tomorrow))));

        results.OfType<BookSlotResult.Booked>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Approving_confirms_and_invites_both()
    {
        var host = await CarefulHostAsync();
        var requested = await _site.BookedAsync(host, Tomorrow);

        var result = await _site.ApproveAsync(host.Member, requested.BookingId);

        result.ShouldBeOfType<AnswerRequestResult.Answered>();
        (await _site.ReadAsync(requested.BookingId)).Status.ShouldBe(BookingStatus.Confirmed);
        (await _site.ClaimsAsync(requested.BookingId)).ShouldBe(1);
        var mails = await _site.MailsAsync(requested.BookingId);
        var invitations = mails.Where(mail => mail.Kind == NotificationKind.BookingConfirmed).ToList();
        var read = await ParsedCalendar.ByIcalJsAsync(invitations.ConvertAll(mail => mail.Calendar.ShouldNotBeNull()));
        read.Count.ShouldBe(2);
        read.ShouldAllBe(calendar => calendar.Method == "REQUEST" && calendar.Status == "CONFIRMED");
        (await _site.ApproveAsync(host.Member, requested.BookingId)).ShouldBe(
            new AnswerRequestResult.NotWaiting(BookingStatus.Confirmed)
        );
    }

    [Fact]
    public async Task Declining_frees_the_time_and_gives_the_reason()
    {
        var host = await CarefulHostAsync();
        var requested = await _site.BookedAsync(host, Tomorrow);

        var endless = await _site.DeclineAsync(host.Member, requested.BookingId, new string('x', 501));
        var result = await _site.DeclineAsync(host.Member, requested.BookingId, "I am on a train.");

        endless.ShouldBe(new AnswerRequestResult.ReasonTooLong(Booking.ReasonLength));
        result.ShouldBeOfType<AnswerRequestResult.Answered>();
        (await _site.ReadAsync(requested.BookingId)).CancellationKind.ShouldBe(CancellationKind.Declined);
        (await _site.ClaimsAsync(requested.BookingId)).ShouldBe(0);
        var declined = (await _site.MailsAsync(requested.BookingId)).Where(mail =>
            mail.Kind == NotificationKind.BookingDeclined
        );
        declined.Count().ShouldBe(2);
        declined.ShouldAllBe(mail => mail.Calendar == null && mail.TextBody.Contains("I am on a train."));
        await _site.BookedAsync(host, Tomorrow);
    }

    [Fact]
    public async Task Unanswered_request_ends_once_however_many_workers_come()
    {
        var host = await CarefulHostAsync();
        var requested = await _site.BookedAsync(host, Tomorrow);
        var early = await _site.ExpireAsync();
        _site.Site.Clock.Reset(QuietSite.Now + Window);

        await Task.WhenAll(_site.ExpireAsync(), _site.ExpireAsync(), _site.ExpireAsync());

        early.ShouldBe(0);
        var booking = await _site.ReadAsync(requested.BookingId);
        booking.CancellationKind.ShouldBe(CancellationKind.Expired);
        booking.CanceledBy.ShouldBe(BookingParty.System);
        (await _site.ClaimsAsync(requested.BookingId)).ShouldBe(0);
        (await _site.MailsAsync(requested.BookingId))
            .Count(mail => mail.Kind == NotificationKind.BookingExpired)
            .ShouldBe(2);
        await _site.BookedAsync(host, Tomorrow);
    }

    [Fact]
    public async Task Answer_after_the_time_that_was_promised_is_refused()
    {
        var host = await CarefulHostAsync();
        var requested = await _site.BookedAsync(host, Tomorrow);
        _site.Site.Clock.Reset(QuietSite.Now + Window);

        (await _site.ApproveAsync(host.Member, requested.BookingId)).ShouldBe(
            new AnswerRequestResult.TooLate(QuietSite.Now + Window)
        );
        await _site.ExpireAsync();
        (await _site.ApproveAsync(host.Member, requested.BookingId)).ShouldBe(
            new AnswerRequestResult.NotWaiting(BookingStatus.Canceled)
        );
    }

    [Fact]
    public async Task Host_who_answers_and_invitee_who_takes_it_back_do_not_both_win()
    {
        var host = await CarefulHostAsync();
        for (var round = 0; round < 8; round++)
        {
            var requested = await _site.BookedAsync(host, Tomorrow);

            var answers = await Task.WhenAll(
                _site.ApproveAsync(host.Member, requested.BookingId),
                _site.DeclineAsync(host.Member, requested.BookingId)
            );
            await _site.CancelAsync(InviteeOf(host, requested), requested.BookingId);

            answers.OfType<AnswerRequestResult.Answered>().ShouldHaveSingleItem();
            (await _site.ReadAsync(requested.BookingId)).Status.ShouldBe(BookingStatus.Canceled);
            (await _site.ClaimsAsync(requested.BookingId)).ShouldBe(0);
        }
    }

    [Fact]
    public async Task Request_that_was_moved_meanwhile_is_looked_at_again()
    {
        var host = await CarefulHostAsync();
        var requested = await _site.BookedAsync(host, Tomorrow);
        var later = Tomorrow + Duration.FromHours(2);
        _site.Site.Clock.Advance(Duration.FromHours(1));
        await _site.MoveAsync(InviteeOf(host, requested), requested.BookingId, later);

        var stale = await _site.ApproveAsync(host.Member, requested.BookingId, seen: 0);
        var fresh = await _site.ApproveAsync(host.Member, requested.BookingId, seen: 1);

        stale.ShouldBe(new AnswerRequestResult.Changed(later));
        fresh.ShouldBeOfType<AnswerRequestResult.Answered>();
        var booking = await _site.ReadAsync(requested.BookingId);
        (booking.Status, booking.StartsAt).ShouldBe((BookingStatus.Confirmed, later));
        (await _site.MailsAsync(requested.BookingId))
            .Where(mail => mail.Kind == NotificationKind.BookingRescheduled)
            .ShouldAllBe(mail => mail.Calendar == null);
    }

    [Fact]
    public async Task Request_that_is_taken_back_puts_nothing_into_calendars()
    {
        var host = await CarefulHostAsync();
        var requested = await _site.BookedAsync(host, Tomorrow);

        await _site.CancelAsync(InviteeOf(host, requested), requested.BookingId);

        (await _site.MailsAsync(requested.BookingId)).ShouldAllBe(mail => mail.Calendar == null);
    }

    [Fact]
    public async Task Nobody_but_its_host_answers_a_request()
    {
        var host = await CarefulHostAsync();
        var stranger = await A.Host().SettleAsync(_site);
        var colleague = await _site.ColleagueAsync(host);
        var requested = await _site.BookedAsync(host, Tomorrow);

        foreach (
            var actor in new[]
            {
                stranger.Member,
                stranger.Member with
                {
                    UserId = host.User.Id,
                },
                new(host.Organization.Id, colleague.Id, Role.Owner),
                host.Member with
                {
                    Role = Role.Viewer,
                },
            }
        )
        {
            (await _site.ApproveAsync(actor, requested.BookingId)).ShouldBeOfType<AnswerRequestResult.NotFound>();
            (await _site.DeclineAsync(actor, requested.BookingId)).ShouldBeOfType<AnswerRequestResult.NotFound>();
        }

        (await _site.ReadAsync(requested.BookingId)).Status.ShouldBe(BookingStatus.Pending);
    }

    private Task<SettledHost> CarefulHostAsync() =>
        A.Host().Offering(intro => intro.AskForApproval(Window)).SettleAsync(_site);
}
