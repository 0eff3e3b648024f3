using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Agenda;

namespace CalendarCafe.Tests.Features.Bookings;

public sealed class CancelBookingTests : IClassFixture<QuietSite>
{
    private static readonly Instant Tomorrow = QuietSite.Now + Duration.FromDays(1);

    private readonly QuietSite _site;

    public CancelBookingTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelling_frees_the_time_and_tells_both(bool isByHost)
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        Actor actor = isByHost ? host.Member : new Actor.Invitee(host.Organization.Id, booked.BookingId);

        var result = await CancelAsync(actor, booked.BookingId, "Something came up");

        result.ShouldBeOfType<CancelBookingResult.Canceled>();
        var own = booked.BookingId.Value;
        var party = isByHost ? "HOST" : "INVITEE";
        (
            await _site.CountAsync(
                "bookings",
                $"id = $1 AND status = 'CANCELED' AND canceled_by = '{party}' AND sequence = 1",
                own
            )
        ).ShouldBe(1);
        (await _site.CountAsync("slot_claims", "booking_id = $1 AND released_at IS NULL", own)).ShouldBe(0);
        (await _site.CountAsync("booking_history", "booking_id = $1 AND kind = 'CANCELED'", own)).ShouldBe(1);
        await MailsTakeItOutOfBothCalendarsAsync(booked.BookingId);
        await _site.BookedAsync(host, Tomorrow);
    }

    [Fact]
    public async Task Second_cancellation_changes_nothing()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        await CancelAsync(host.Member, booked.BookingId, null);

        var second = await CancelAsync(host.Member, booked.BookingId, null);

        second.ShouldBe(new CancelBookingResult.AlreadyOver(BookingStatus.Canceled));
        (await MailsAsync(booked.BookingId)).ShouldBe(4);
    }

    [Fact]
    public async Task Of_two_who_cancel_at_once_one_is_first()
    {
        var host = await A.Host().SettleAsync(_site);
        for (var round = 0; round < 10; round++)
        {
            var booked = await _site.BookedAsync(host, Tomorrow);

            var results = await Task.WhenAll(
                CancelAsync(host.Member, booked.BookingId, null),
                CancelAsync(new Actor.Invitee(host.Organization.Id, booked.BookingId), booked.BookingId, null),
                CancelAsync(host.Member, booked.BookingId, null)
            );

            results.OfType<CancelBookingResult.Canceled>().ShouldHaveSingleItem();
            results.OfType<CancelBookingResult.AlreadyOver>().Count().ShouldBe(2);
            (await MailsAsync(booked.BookingId)).ShouldBe(4);
        }
    }

    [Fact]
    public async Task Invitee_may_cancel_until_the_notice_and_the_host_until_the_end()
    {
        var host = await A.Host()
            .Offering(intro => intro.Cancelable(CancellationReasonPolicy.Optional, Duration.FromHours(2)))
            .SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        _site.Site.Clock.Reset(Tomorrow - Duration.FromHours(2));
        var invitee = new Actor.Invitee(host.Organization.Id, booked.BookingId);

        var byInvitee = await CancelAsync(invitee, booked.BookingId, null);
        _site.Site.Clock.Reset(booked.EndsAt - Duration.FromSeconds(1));
        var byHost = await CancelAsync(host.Member, booked.BookingId, null);

        byInvitee.ShouldBe(new CancelBookingResult.TooLate(Tomorrow - Duration.FromHours(2)));
        byHost.ShouldBeOfType<CancelBookingResult.Canceled>();
    }

    [Fact]
    public async Task Request_can_be_withdrawn_however_late_for_nobody_has_agreed_to_it()
    {
        var host = await A.Host()
            .Offering(intro =>
            {
                intro.AskForApproval(Duration.FromHours(72));
                intro.Cancelable(CancellationReasonPolicy.Never, Duration.FromDays(3));
            })
            .SettleAsync(_site);
        var requested = await _site.BookedAsync(host, Tomorrow);
        var invitee = new Actor.Invitee(host.Organization.Id, requested.BookingId);

        var result = await CancelAsync(invitee, requested.BookingId, "Nobody asked");

        result.ShouldBeOfType<CancelBookingResult.Canceled>();
        (await _site.CountAsync("bookings", "id = $1 AND cancel_reason IS NULL", requested.BookingId.Value)).ShouldBe(
            1
        );
    }

    [Fact]
    public async Task Past_meeting_cannot_be_cancelled()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        _site.Site.Clock.Reset(booked.EndsAt);

        var result = await CancelAsync(host.Member, booked.BookingId, null);

        result.ShouldBe(new CancelBookingResult.AlreadyOver(BookingStatus.Confirmed));
    }

    [Fact]
    public async Task Reason_is_demanded_where_the_event_type_did_and_is_never_endless()
    {
        var host = await A.Host()
            .Offering(intro => intro.Cancelable(CancellationReasonPolicy.Required, Duration.Zero))
            .SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);

        var blank = await CancelAsync(host.Member, booked.BookingId, " \r\n\u202E ");
        var endless = await CancelAsync(host.Member, booked.BookingId, new string('x', Booking.ReasonLength + 1));
        var given = await CancelAsync(host.Member, booked.BookingId, "Ill,\r\nsorry \uD800");

        blank.ShouldBeOfType<CancelBookingResult.ReasonRequired>();
        endless.ShouldBe(new CancelBookingResult.ReasonTooLong(Booking.ReasonLength));
        given.ShouldBeOfType<CancelBookingResult.Canceled>();
        (
            await _site.CountAsync("bookings", "id = $1 AND cancel_reason = E'Ill,\\nsorry'", booked.BookingId.Value)
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Booking_of_somebody_else_is_not_found()
    {
        var host = await A.Host().SettleAsync(_site);
        var stranger = await A.Host().SettleAsync(_site);
        var colleague = User.Create(
            host.Organization.Id,
            $"bo@{host.Organization.Slug}.test",
            "Bo",
            "bo",
            "UTC",
            "en",
            Role.Owner
        );
        await _site.AddAsync(colleague);
        var booked = await _site.BookedAsync(host, Tomorrow);
        var other = await _site.BookedAsync(host, Tomorrow + Duration.FromHours(1));
        Actor[] strangers =
        [
            stranger.Member,
            stranger.Member with
            {
                UserId = host.User.Id,
            },
            new Actor.Member(host.Organization.Id, colleague.Id, Role.Owner),
            new Actor.Invitee(host.Organization.Id, other.BookingId),
            new Actor.Invitee(stranger.Organization.Id, booked.BookingId),
            host.Member with
            {
                Role = Role.Viewer,
            },
        ];

        foreach (var actor in strangers)
        {
            (await CancelAsync(actor, booked.BookingId, null)).ShouldBeOfType<CancelBookingResult.NotFound>();
        }

        (await CancelAsync(host.Member, BookingId.New(), null)).ShouldBeOfType<CancelBookingResult.NotFound>();
        (await _site.CountAsync("bookings", "id = $1 AND status = 'CONFIRMED'", booked.BookingId.Value)).ShouldBe(1);
    }

    [Fact]
    public async Task Host_finds_own_bookings_and_nobody_elses()
    {
        var host = await A.Host().SettleAsync(_site);
        var stranger = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        var queries = _site.Get<HostBookingQueries>();

        (await queries.AheadAsync(host.Member, TestContext.Current.CancellationToken))
            .Upcoming.ShouldHaveSingleItem()
            .Id.ShouldBe(booked.BookingId);
        (await queries.AheadAsync(stranger.Member, TestContext.Current.CancellationToken)).Upcoming.ShouldBeEmpty();
        (
            await queries.FindAsync(stranger.Member, booked.BookingId, TestContext.Current.CancellationToken)
        ).ShouldBeNull();
        (await queries.FindAsync(host.Member, booked.BookingId, TestContext.Current.CancellationToken))
            .ShouldNotBeNull()
            .Booking.InviteeName.ShouldBe("Ines Carvalho");
    }

    private Task<CancelBookingResult> CancelAsync(Actor actor, BookingId id, string? reason) =>
        _site.Get<CancelBooking>().ExecuteAsync(actor, id, reason, TestContext.Current.CancellationToken);

    private Task<long> MailsAsync(BookingId id) => _site.CountAsync("notification_logs", "booking_id = $1", id.Value);

    private async Task MailsTakeItOutOfBothCalendarsAsync(BookingId id)
    {
        await using var context = await _site.OpenAsync();
        var mails = context
            .NotificationLogs.AcrossTenants()
            .Where(mail => mail.BookingId == id)
            .AsEnumerable()
            .ToList();
        var calendars = mails.ConvertAll(mail => mail.Calendar.ShouldNotBeNull());
        var read = await ParsedCalendar.ByIcalJsAsync(calendars);

        read.Select(calendar => calendar.Uid).Distinct().ShouldHaveSingleItem();
        read.Count(calendar => calendar is { Method: "REQUEST", Sequence: 0, Status: "CONFIRMED" }).ShouldBe(2);
        read.Count(calendar => calendar is { Method: "CANCEL", Sequence: 1, Status: "CANCELLED" }).ShouldBe(2);
        mails.ShouldAllBe(mail => mail.CalendarMethod == CalendarObject.MethodOf(mail.Calendar!));
        mails.Select(mail => mail.Recipient).Distinct().Count().ShouldBe(2);
    }
}
