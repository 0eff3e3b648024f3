using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings.Changes;
using static CalendarCafe.Tests.Features.Bookings.Changes.ChangeSteps;

namespace CalendarCafe.Tests.Features.Bookings.Changes;

public sealed class RescheduleBookingTests : IClassFixture<QuietSite>
{
    private static readonly Instant Later = Tomorrow + Duration.FromDays(1);

    private readonly QuietSite _site;

    public RescheduleBookingTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Moving_keeps_the_booking_frees_the_old_time_and_tells_both(bool isByHost)
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        Actor actor = isByHost ? host.Member : InviteeOf(host, booked);

        var result = await _site.MoveAsync(actor, booked.BookingId, Later, seen: 0);

        result.ShouldBe(
            new RescheduleBookingResult.Moved(BookingStatus.Rescheduled, Later, Later + Duration.FromMinutes(30), 1)
        );
        var booking = await _site.ReadAsync(booked.BookingId);
        booking.Uid.ShouldBe($"{booked.BookingId}@calendarcafe");
        booking.History.OrderBy(step => step.Id.Value).Select(step => step.StartsAt).ShouldBe([Tomorrow, Later]);
        booking.History.Count(step => step.UserId == host.User.Id).ShouldBe(isByHost ? 1 : 0);
        (await _site.ClaimsAsync(booked.BookingId)).ShouldBe(1);
        await _site.BookedAsync(host, Tomorrow);
        await MailsReplaceTheInvitationAsync(booked.BookingId);
    }

    [Fact]
    public async Task Time_next_to_its_own_is_free_although_its_buffers_reach_there()
    {
        var quarter = Duration.FromMinutes(15);
        var host = await A.Host().Offering(intro => intro.KeepFree(quarter, quarter)).SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);

        var result = await _site.MoveAsync(
            InviteeOf(host, booked),
            booked.BookingId,
            Tomorrow + Duration.FromMinutes(30)
        );

        result.ShouldBeOfType<RescheduleBookingResult.Moved>();
        (await _site.ClaimsAsync(booked.BookingId)).ShouldBe(1);
    }

    [Fact]
    public async Task Taken_time_leaves_the_booking_where_it_was()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        await _site.BookedAsync(host, Later);

        var result = await _site.MoveAsync(InviteeOf(host, booked), booked.BookingId, Later);

        result.ShouldBeOfType<RescheduleBookingResult.Taken>().Nearest.Count.ShouldBe(3);
        (
            await _site.MoveAsync(host.Member, booked.BookingId, Later, anyway: true)
        ).ShouldBeOfType<RescheduleBookingResult.Taken>();
        (await _site.ReadAsync(booked.BookingId)).StartsAt.ShouldBe(Tomorrow);
        (await _site.ClaimsAsync(booked.BookingId)).ShouldBe(1);
        (await _site.MailsAsync(booked.BookingId)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Sent_twice_it_moves_once()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        await _site.MoveAsync(InviteeOf(host, booked), booked.BookingId, Later, seen: 0);

        var again = await _site.MoveAsync(InviteeOf(host, booked), booked.BookingId, Later, seen: 0);

        again.ShouldBeOfType<RescheduleBookingResult.Moved>().Sequence.ShouldBe(1);
        (await _site.MailsAsync(booked.BookingId)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Invitee_may_move_until_the_notice_and_the_host_until_the_end()
    {
        var host = await A.Host().Offering(intro => intro.Reschedulable(Duration.FromHours(2))).SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        _site.Site.Clock.Reset(Tomorrow - Duration.FromHours(2));

        var byInvitee = await _site.MoveAsync(InviteeOf(host, booked), booked.BookingId, Later);
        _site.Site.Clock.Reset(booked.EndsAt - Duration.FromSeconds(1));
        var byHost = await _site.MoveAsync(host.Member, booked.BookingId, Later);

        byInvitee.ShouldBe(new RescheduleBookingResult.TooLate(Tomorrow - Duration.FromHours(2)));
        byHost.ShouldBeOfType<RescheduleBookingResult.Moved>();
    }

    [Fact]
    public async Task Rules_bind_the_invitee_and_warn_the_host()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        var night = Tomorrow + Duration.FromHours(12);

        var byInvitee = await _site.MoveAsync(InviteeOf(host, booked), booked.BookingId, night, anyway: true);
        var warned = await _site.MoveAsync(host.Member, booked.BookingId, night);
        var meant = await _site.MoveAsync(host.Member, booked.BookingId, night, anyway: true);
        var past = await _site.MoveAsync(host.Member, booked.BookingId, QuietSite.Now, anyway: true);

        var refused = byInvitee.ShouldBeOfType<RescheduleBookingResult.NotOffered>();
        refused.Reason.ShouldBeOfType<InviteeReason.Closed>();
        refused.Nearest.ShouldNotBeEmpty();
        warned.ShouldBeOfType<RescheduleBookingResult.NeedsConfirmation>();
        meant.ShouldBeOfType<RescheduleBookingResult.Moved>();
        past.ShouldBeOfType<RescheduleBookingResult.Past>();
    }

    [Fact]
    public async Task Its_own_place_does_not_count_against_it()
    {
        var host = await A.Host()
            .Offering(intro => intro.Limit(LimitPeriod.Day, LimitMeasure.Bookings, 1))
            .Offering(intro => intro.AllowPerInvitee(1))
            .SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        var other = (
            await _site.BookAsync(host.Request(Later, "jo@guests.test"))
        ).ShouldBeOfType<Web.Features.Bookings.BookSlotResult.Booked>();

        var sameDay = await _site.MoveAsync(
            InviteeOf(host, booked),
            booked.BookingId,
            Tomorrow + Duration.FromHours(3)
        );
        var fullDay = await _site.MoveAsync(InviteeOf(host, other), other.BookingId, Tomorrow + Duration.FromHours(5));

        sameDay.ShouldBeOfType<RescheduleBookingResult.Moved>();
        fullDay.ShouldBeOfType<RescheduleBookingResult.Taken>();
    }

    [Fact]
    public async Task It_keeps_the_length_and_the_buffers_that_it_was_booked_with()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        await _site.ExecuteAsync(
            "UPDATE event_types SET duration_minutes = 60, buffer_before_minutes = 30 WHERE id = $1",
            host.EventType.Id.Value
        );
        await _site.BookedAsync(host, Later + Duration.FromHours(1));

        var result = await _site.MoveAsync(InviteeOf(host, booked), booked.BookingId, Later + Duration.FromHours(2));

        result.ShouldBeOfType<RescheduleBookingResult.Moved>().EndsAt.ShouldBe(Later + Duration.FromMinutes(150));
        (
            await _site.CountAsync(
                "slot_claims",
                "booking_id = $1 AND released_at IS NULL AND busy_from = starts_at",
                booked.BookingId.Value
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Booking_of_somebody_else_is_not_found()
    {
        var host = await A.Host().SettleAsync(_site);
        var stranger = await A.Host().SettleAsync(_site);
        var colleague = await _site.ColleagueAsync(host);
        var booked = await _site.BookedAsync(host, Tomorrow);
        var other = await _site.BookedAsync(host, Tomorrow + Duration.FromHours(1));
        Actor[] strangers =
        [
            stranger.Member,
            stranger.Member with
            {
                UserId = host.User.Id,
            },
            new Actor.Member(host.Organization.Id, colleague.Id, Role.Member),
            InviteeOf(host, other),
            new Actor.Invitee(stranger.Organization.Id, booked.BookingId),
            host.Member with
            {
                Role = Role.Viewer,
            },
        ];

        foreach (var actor in strangers)
        {
            (await _site.MoveAsync(actor, booked.BookingId, Later)).ShouldBeOfType<RescheduleBookingResult.NotFound>();
        }

        (await _site.ReadAsync(booked.BookingId)).StartsAt.ShouldBe(Tomorrow);
    }

    [Fact]
    public async Task What_is_over_or_impossible_is_refused()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        var implausible = await _site.MoveAsync(host.Member, booked.BookingId, Instant.MaxValue, anyway: true);
        await _site.CancelAsync(host.Member, booked.BookingId);

        var over = await _site.MoveAsync(host.Member, booked.BookingId, Later);

        implausible.ShouldBeOfType<RescheduleBookingResult.Implausible>();
        over.ShouldBe(new RescheduleBookingResult.AlreadyOver(BookingStatus.Canceled));
    }

    private async Task MailsReplaceTheInvitationAsync(BookingId id)
    {
        var mails = await _site.MailsAsync(id);
        var moved = mails.Where(mail => mail.Kind == NotificationKind.BookingRescheduled).ToList();
        var read = await ParsedCalendar.ByIcalJsAsync(mails.Select(mail => mail.Calendar.ShouldNotBeNull()).ToList());
        var readAgain = await ParsedCalendar.ByVobjectAsync(moved.ConvertAll(mail => mail.Calendar.ShouldNotBeNull()));

        moved.Select(mail => mail.Recipient).Distinct().Count().ShouldBe(2);
        moved.ShouldAllBe(mail => mail.TextBody.Contains("Before it was moved", StringComparison.Ordinal));
        moved.ShouldAllBe(mail => mail.TextBody.Contains("March 3, 2026", StringComparison.Ordinal));
        read.Select(calendar => calendar.Uid).Distinct().ShouldHaveSingleItem();
        read.ShouldAllBe(calendar => calendar.Method == "REQUEST" && calendar.Status == "CONFIRMED");
        read.Count(calendar => calendar is { Sequence: 1, StartsAt: "20260304T090000Z" }).ShouldBe(2);
        readAgain.ShouldAllBe(calendar => calendar.Sequence == 1 && calendar.StartsAt == "20260304T090000Z");
    }
}
