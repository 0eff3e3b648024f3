using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Features.Bookings.Holds;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.Bookings.Groups;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Tests.Features.Bookings.Groups;

public sealed class CancelSessionTests : IClassFixture<QuietSite>
{
    private static readonly Instant Tomorrow = HoldBench.Tomorrow;

    private readonly QuietSite _site;

    public CancelSessionTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Everybody_is_told_what_the_host_says_and_the_time_is_free()
    {
        var bench = await OpenAsync();
        var bookings = await BookAsync(bench, 3);
        await bench.HeldAsync(AVisitor.Any(), Tomorrow);

        var result = await CancelAsync(bench.Host.Member, await SessionAsync(bench), "I am ill");

        result.ShouldBe(new CancelSessionResult.Canceled(3));
        (await bench.SessionsAsync()).ShouldBe("");
        (await bench.ClaimsAsync("released_at IS NULL")).ShouldBe(0);
        (await _site.CountAsync("seat_holds", "organization_id = $1", bench.Host.Organization.Id.Value)).ShouldBe(0);
        foreach (var booking in bookings)
        {
            (
                await _site.CountAsync(
                    "bookings",
                    "id = $1 AND status = 'CANCELED' AND canceled_by = 'HOST' AND cancel_reason = 'I am ill'",
                    booking.Value
                )
            ).ShouldBe(1);
            (
                await _site.CountAsync(
                    "notification_logs",
                    "booking_id = $1 AND kind = 'BOOKING_CANCELED' AND text_body LIKE '%I am ill%'",
                    booking.Value
                )
            ).ShouldBe(2);
        }

        (await bench.BookAsync(null, Tomorrow)).ShouldBeOfType<BookSlotResult.Booked>();
    }

    [Fact]
    public async Task One_who_had_cancelled_before_hears_nothing_more()
    {
        var bench = await OpenAsync();
        var bookings = await BookAsync(bench, 2);
        await _site
            .Get<CancelBooking>()
            .ExecuteAsync(bench.Host.Member, bookings[0], null, TestContext.Current.CancellationToken);

        var result = await CancelAsync(bench.Host.Member, await SessionAsync(bench), "I am ill");

        result.ShouldBe(new CancelSessionResult.Canceled(1));
        (
            await _site.CountAsync("notification_logs", "booking_id = $1 AND text_body LIKE '%ill%'", bookings[0].Value)
        ).ShouldBe(0);
    }

    [Fact]
    public async Task Session_of_somebody_else_is_not_found_nor_one_that_is_gone_or_over()
    {
        var bench = await OpenAsync();
        var stranger = await A.Host().SettleAsync(_site);
        await BookAsync(bench, 1);
        var session = await SessionAsync(bench);
        Actor.Member[] strangers =
        [
            stranger.Member,
            stranger.Member with
            {
                UserId = bench.Host.User.Id,
            },
            bench.Host.Member with
            {
                Role = Role.Viewer,
            },
        ];

        foreach (var actor in strangers)
        {
            (await CancelAsync(actor, session, null)).ShouldBeOfType<CancelSessionResult.NotFound>();
        }

        _site.Site.Clock.Reset(Tomorrow + Duration.FromMinutes(30));
        (await CancelAsync(bench.Host.Member, session, null)).ShouldBeOfType<CancelSessionResult.AlreadyOver>();
        _site.Site.Clock.Reset(QuietSite.Now);
        await CancelAsync(bench.Host.Member, session, null);
        (await CancelAsync(bench.Host.Member, session, null)).ShouldBeOfType<CancelSessionResult.NotFound>();
    }

    [Fact]
    public async Task Message_is_demanded_where_the_event_type_wants_a_reason_and_is_never_endless()
    {
        var bench = new HoldBench(
            _site,
            await A.Host()
                .ForGroupsOf(3)
                .Offering(tasting => tasting.Cancelable(CancellationReasonPolicy.Required, Duration.Zero))
                .SettleAsync(_site)
        );
        await BookAsync(bench, 1);
        var session = await SessionAsync(bench);

        (await CancelAsync(bench.Host.Member, session, " ")).ShouldBeOfType<CancelSessionResult.MessageRequired>();
        (await CancelAsync(bench.Host.Member, session, new string('x', Booking.ReasonLength + 1))).ShouldBe(
            new CancelSessionResult.MessageTooLong(Booking.ReasonLength)
        );
        (await bench.SessionsAsync()).ShouldBe("1 taken, 0 held of 3");
    }

    [Fact]
    public async Task Whoever_books_or_cancels_at_that_moment_is_told_or_has_a_seat_in_a_session_of_their_own()
    {
        for (var round = 0; round < 8; round++)
        {
            var bench = await OpenAsync();
            var bookings = await BookAsync(bench, 2);
            var session = await SessionAsync(bench);
            var acts = _site.Get<CancelBooking>();

            var booking = Enumerable.Range(0, 3).Select(_ => bench.BookAsync(null, Tomorrow)).ToList();
            var leaving = acts.ExecuteAsync(
                bench.Host.Member,
                bookings[0],
                null,
                TestContext.Current.CancellationToken
            );
            var results = await Task.WhenAll(CancelAsync(bench.Host.Member, session, null));
            await Task.WhenAll([.. booking, leaving]);

            results.ShouldAllBe(result => result is CancelSessionResult.Canceled);
            (await _site.CountAsync("bookings", "session_id = $1 AND status = 'CONFIRMED'", session.Value)).ShouldBe(0);
            var seated = await _site.CountAsync(
                "bookings b JOIN group_sessions s ON s.id = b.session_id AND s.closed_at IS NULL",
                "b.event_type_id = $1 AND b.status = 'CONFIRMED'",
                bench.Host.EventType.Id.Value
            );
            (await bench.SessionsAsync()).ShouldBe(seated == 0 ? "" : $"{seated} taken, 0 held of 6");
            (await bench.ClaimsAsync("released_at IS NULL")).ShouldBe(seated == 0 ? 0 : 1);
        }
    }

    [Fact]
    public async Task Host_sees_the_attendees_of_a_session_with_each_of_its_bookings()
    {
        var bench = await OpenAsync();
        var bookings = await BookAsync(bench, 3);
        await _site.ExecuteAsync(
            "UPDATE event_types SET minimum_seats = 4 WHERE id = $1",
            bench.Host.EventType.Id.Value
        );
        var queries = _site.Get<HostBookingQueries>();

        var agenda = (await queries.AheadAsync(bench.Host.Member, TestContext.Current.CancellationToken)).Upcoming;
        var details = await queries.FindAsync(bench.Host.Member, bookings[1], TestContext.Current.CancellationToken);

        var meeting = AgendaMeeting.Of(agenda).ShouldHaveSingleItem();
        meeting.Bookings.Count.ShouldBe(3);
        var session = meeting.Session.ShouldNotBeNull();
        session.ShouldBe(new HostSession(session.Id, Taken: 3, Capacity: 6, Minimum: 4));
        session.IsBelowMinimum.ShouldBeTrue();
        details.ShouldNotBeNull().Attendees.Select(attendee => attendee.Id).ShouldBe(bookings, ignoreOrder: true);
    }

    private async Task<HoldBench> OpenAsync() => new(_site, await A.Host().ForGroupsOf(6).SettleAsync(_site));

    private static async Task<IReadOnlyList<BookingId>> BookAsync(HoldBench bench, int count)
    {
        var bookings = new List<BookingId>();
        for (var number = 0; number < count; number++)
        {
            bookings.Add((await bench.BookAsync(null, Tomorrow)).ShouldBeOfType<BookSlotResult.Booked>().BookingId);
        }

        return bookings;
    }

    private async Task<GroupSessionId> SessionAsync(HoldBench bench)
    {
        await using var context = await _site.OpenAsync();
        return await context
            .GroupSessions.AcrossTenants()
            .Where(session => session.EventTypeId == bench.Host.EventType.Id && session.ClosedAt == null)
            .Select(session => session.Id)
            .SingleAsync();
    }

    private Task<CancelSessionResult> CancelAsync(Actor.Member actor, GroupSessionId session, string? message) =>
        _site.Get<CancelSession>().ExecuteAsync(actor, session, message, TestContext.Current.CancellationToken);
}
