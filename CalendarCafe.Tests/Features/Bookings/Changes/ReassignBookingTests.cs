using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings.Changes;
using static CalendarCafe.Tests.Features.Bookings.Changes.ChangeSteps;

namespace CalendarCafe.Tests.Features.Bookings.Changes;

public sealed class ReassignBookingTests : IClassFixture<QuietSite>
{
    private readonly QuietSite _site;

    public ReassignBookingTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Booking_given_away_frees_one_host_and_takes_the_other()
    {
        var host = await A.Host().SettleAsync(_site);
        var grace = await _site.ColleagueAsync(host);
        var booked = await _site.BookedAsync(host, Tomorrow);

        var result = await GiveAsync(host, booked.BookingId, grace.Id);

        result.ShouldBe(new ReassignBookingResult.Reassigned("Grace Hopper"));
        var booking = await _site.ReadAsync(booked.BookingId);
        booking.Organizer.ShouldBe(grace.Id);
        booking.Hosts.ShouldHaveSingleItem();
        (await _site.ClaimsAsync(booked.BookingId)).ShouldBe(1);
        (await _site.CountAsync("slot_claims", "host_id = $1 AND released_at IS NULL", grace.Id.Value)).ShouldBe(1);
        await _site.BookedAsync(host, Tomorrow);
        await CalendarsFollowAsync(booked.BookingId, host.User.Email, grace.Email);
    }

    [Fact]
    public async Task Who_has_something_else_cannot_take_it_and_who_does_not_work_then_is_asked_about()
    {
        var host = await A.Host().SettleAsync(_site);
        var busy = await _site.ColleagueAsync(host, "Busy Bee");
        var resting = await _site.ColleagueAsync(host, "Resting Rita", works: false);
        var booked = await _site.BookedAsync(host, Tomorrow);
        var other = await _site.BookedAsync(host, Tomorrow + Duration.FromMinutes(30));
        await GiveAsync(host, other.BookingId, busy.Id);
        await _site.MoveAsync(new Actor.Member(host.Organization.Id, busy.Id, Role.Member), other.BookingId, Tomorrow);

        var taken = await GiveAsync(host, booked.BookingId, busy.Id);
        var unusual = await GiveAsync(host, booked.BookingId, resting.Id);
        var colleagues = await _site
            .Get<ColleagueQueries>()
            .ListAsync(host.Member, booked.BookingId, TestContext.Current.CancellationToken);
        var meant = await GiveAsync(host, booked.BookingId, resting.Id, anyway: true);

        taken.ShouldBeOfType<ReassignBookingResult.NotFree>();
        unusual.ShouldBeOfType<ReassignBookingResult.NeedsConfirmation>();
        colleagues
            .Select(colleague => (colleague.Name, colleague.Fit))
            .ShouldBe([("Resting Rita", ColleagueFit.Unusual), ("Busy Bee", ColleagueFit.Taken)]);
        meant.ShouldBeOfType<ReassignBookingResult.Reassigned>();
    }

    [Fact]
    public async Task Nobody_outside_and_nobody_who_only_reads_takes_over()
    {
        var host = await A.Host().SettleAsync(_site);
        var stranger = await A.Host().SettleAsync(_site);
        var viewer = await _site.ColleagueAsync(host, "Vera Klein", Role.Viewer);
        var gone = await _site.ColleagueAsync(host, "Gone Gary");
        await _site.ExecuteAsync("UPDATE users SET status = 'INACTIVE' WHERE id = $1", gone.Id.Value);
        var booked = await _site.BookedAsync(host, Tomorrow);

        foreach (var to in new[] { stranger.User.Id, viewer.Id, gone.Id, host.User.Id, UserId.New() })
        {
            (
                await GiveAsync(host, booked.BookingId, to, anyway: true)
            ).ShouldBeOfType<ReassignBookingResult.NoSuchHost>();
        }

        (
            await _site
                .Get<ReassignBooking>()
                .ExecuteAsync(
                    stranger.Member,
                    new(booked.BookingId, stranger.User.Id, 0),
                    TestContext.Current.CancellationToken
                )
        ).ShouldBeOfType<ReassignBookingResult.NotFound>();
        (await GiveAsync(host, booked.BookingId, viewer.Id, seen: 7)).ShouldBe(
            new ReassignBookingResult.Changed(Tomorrow)
        );
    }

    [Fact]
    public async Task Colleague_who_is_given_two_at_once_gets_one()
    {
        var host = await A.Host().SettleAsync(_site);
        var grace = await _site.ColleagueAsync(host);
        var ada = await _site.BookedAsync(host, Tomorrow);
        var third = await _site.ColleagueAsync(host, "Third Thea");
        await GiveAsync(host, ada.BookingId, third.Id);
        var own = await _site.BookedAsync(host, Tomorrow);
        var thea = new Actor.Member(host.Organization.Id, third.Id, Role.Member);

        var results = await Task.WhenAll(
            GiveAsync(host, own.BookingId, grace.Id),
            _site
                .Get<ReassignBooking>()
                .ExecuteAsync(thea, new(ada.BookingId, grace.Id, 1), TestContext.Current.CancellationToken)
        );

        results.OfType<ReassignBookingResult.Reassigned>().ShouldHaveSingleItem();
        results.OfType<ReassignBookingResult.NotFree>().ShouldHaveSingleItem();
        (await _site.ClaimsAsync(own.BookingId) + await _site.ClaimsAsync(ada.BookingId)).ShouldBe(2);
    }

    [Fact]
    public async Task Invitee_then_moves_within_the_new_hosts_time()
    {
        var host = await A.Host().SettleAsync(_site);
        var grace = await _site.ColleagueAsync(host);
        var booked = await _site.BookedAsync(host, Tomorrow);
        var others = await _site.BookedAsync(host, Tomorrow + Duration.FromHours(1));
        await GiveAsync(host, booked.BookingId, grace.Id);

        var result = await _site.MoveAsync(InviteeOf(host, booked), booked.BookingId, others.StartsAt);

        result.ShouldBeOfType<RescheduleBookingResult.Moved>();
        (await _site.ReadAsync(booked.BookingId)).Organizer.ShouldBe(grace.Id);
    }

    private Task<ReassignBookingResult> GiveAsync(
        SettledHost host,
        BookingId id,
        UserId to,
        int seen = 0,
        bool anyway = false
    ) =>
        _site
            .Get<ReassignBooking>()
            .ExecuteAsync(host.Member, new(id, to, seen, anyway), TestContext.Current.CancellationToken);

    private async Task CalendarsFollowAsync(BookingId id, string from, string to)
    {
        var mails = (await _site.MailsAsync(id))
            .Where(mail => mail.Kind == NotificationKind.BookingReassigned)
            .ToList();
        mails.Count.ShouldBe(3);
        foreach (var mail in mails)
        {
            var calendar = (await ParsedCalendar.ByIcalJsAsync([mail.Calendar.ShouldNotBeNull()]))[0];
            var isFormer = mail.Recipient == from;
            calendar.Uid.ShouldBe($"{id}@calendarcafe");
            calendar.Sequence.ShouldBe(1);
            calendar.Method.ShouldBe(isFormer ? "CANCEL" : "REQUEST");
            calendar.Organizer.Address.ShouldBe($"mailto:{(isFormer ? from : to)}");
            calendar.Attendees.Any(person => person.Address == $"mailto:{from}").ShouldBe(isFormer);
            calendar.Attendees.Count.ShouldBe(isFormer ? 1 : 2);
        }
    }
}
