using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Features.Bookings.Holds;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Scheduling;

namespace CalendarCafe.Tests.Features.Scheduling;

/// <summary>What was booked, held and seated reaches the engine, each once, and never what the asker has themselves.</summary>
public sealed class CountedMeetingsTests : IClassFixture<QuietSite>
{
    private static readonly Instant Tomorrow = QuietSite.Now + Duration.FromDays(1);

    private readonly QuietSite _site;

    public CountedMeetingsTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Limit_of_a_host_counts_meetings_of_all_their_event_types()
    {
        var host = await A.Host().SettleAsync(_site);
        var other = EventType.OneOnOne(host.User, "Other", "other", Duration.FromMinutes(60));
        var limits = HostLimit.AllOf(host.User, [new(LimitPeriod.Day, LimitMeasure.Bookings, 1)]);
        await _site.AddAsync([other, .. limits]);
        await _site.BookedAsync(host, Tomorrow);

        var reasons = await ReasonsAsync(
            host,
            new(other.Id, other.Duration, Hour(Tomorrow + Duration.FromHours(2)), QuietSite.Now)
        );

        var reached = reasons.ShouldHaveSingleItem().ShouldBeOfType<SlotReason.LimitReached>();
        reached.Scope.ShouldBe(LimitScope.Host);
        reached.Used.ShouldBe(1);
    }

    [Fact]
    public async Task Booking_that_is_moved_neither_blocks_nor_counts()
    {
        var host = await A.Host()
            .Offering(intro => intro.Limit(LimitPeriod.Day, LimitMeasure.Bookings, 1))
            .SettleAsync(_site);
        await _site.AddAsync([.. HostLimit.AllOf(host.User, [new(LimitPeriod.Week, LimitMeasure.Bookings, 1)])]);
        var booking = (await _site.BookedAsync(host, Tomorrow)).BookingId;
        var asked = Asked(host, Tomorrow);

        (await ReasonsAsync(host, asked)).Count.ShouldBe(3);
        (await ReasonsAsync(host, asked with { Moved = booking })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Own_hold_does_not_stand_in_the_way()
    {
        var host = await A.Host().SettleAsync(_site);
        var visitor = AVisitor.Any().Hash;
        await HoldAsync(host, visitor);

        (await ReasonsAsync(host, Asked(host, Tomorrow))).ShouldHaveSingleItem().ShouldBeOfType<SlotReason.Busy>();
        (await ReasonsAsync(host, Asked(host, Tomorrow) with { Visitor = visitor })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Invitee_books_no_more_ahead_than_one_may_however_they_write_their_address()
    {
        var host = await A.Host().Offering(intro => intro.AllowPerInvitee(1)).SettleAsync(_site);
        var later = Tomorrow + Duration.FromHours(2);
        await _site.BookAsync(host.Request(Tomorrow, "often@guests.test"));

        var again = await _site.BookAsync(host.Request(later, "Often@Guests.test"));
        var another = await _site.BookAsync(host.Request(later, "seldom@guests.test"));

        again.ShouldBeOfType<BookSlotResult.NotOffered>().Reason.ShouldBe(new InviteeReason.EnoughBookings(1));
        another.ShouldBeOfType<BookSlotResult.Booked>();
    }

    [Fact]
    public async Task Session_with_seats_is_offered_and_only_live_holds_take_some()
    {
        var host = await A.Host().SettleAsync(_site);
        var group = EventType.Group(host.User, "Class", "class", Duration.FromMinutes(30), 10);
        await _site.AddAsync(group);
        await SitAsync(host, group);

        var search = await SearchAsync(host, new(group.Id, group.Duration, Hour(Tomorrow), QuietSite.Now));
        var offers = AvailabilityEngine.Offers(search, Hour(Tomorrow));

        search
            .Sessions.ShouldHaveSingleItem()
            .ShouldBe(new GroupSessionSeats(host.User.Id, Tomorrow, Tomorrow + Duration.FromMinutes(30), 10, 6));
        offers.Select(offer => offer.SeatsLeft).ShouldBe([4, 10]);
    }

    [Fact]
    public async Task Own_seats_are_free_to_their_holder_and_to_a_booking_that_is_moved()
    {
        var host = await A.Host().SettleAsync(_site);
        var group = EventType.Group(host.User, "Class", "class", Duration.FromMinutes(30), 10);
        await _site.AddAsync(group);
        await SitAsync(host, group);
        var booking = (await _site.BookedAsync(host, Tomorrow + Duration.FromHours(2))).BookingId;
        await _site.ExecuteAsync(
            "UPDATE bookings SET session_id = (SELECT id FROM group_sessions WHERE event_type_id = $2) WHERE id = $1",
            booking.Value,
            group.Id.Value
        );
        var asked = new SlotSearchRequest(group.Id, group.Duration, Hour(Tomorrow), QuietSite.Now);

        var toHolder = await SearchAsync(host, asked with { Visitor = [(byte)'a'] });
        var toMoved = await SearchAsync(host, asked with { Moved = booking });
        var toOthers = await SearchAsync(host, asked with { Visitor = [(byte)'c'], Moved = BookingId.New() });

        toHolder.Sessions.Single().Taken.ShouldBe(5);
        toMoved.Sessions.Single().Taken.ShouldBe(5);
        toOthers.Sessions.Single().Taken.ShouldBe(6);
    }

    private static Interval Hour(Instant start) => new(start, start + Duration.FromHours(1));

    private static SlotSearchRequest Asked(SettledHost host, Instant start) =>
        new(host.EventType.Id, host.EventType.Duration, Hour(start), QuietSite.Now);

    private async Task<IReadOnlyList<SlotReason>> ReasonsAsync(SettledHost host, SlotSearchRequest request) =>
        AvailabilityEngine.Reasons(await SearchAsync(host, request), request.Range.Start);

    private async Task<SlotSearch> SearchAsync(SettledHost host, SlotSearchRequest request)
    {
        await using var context = await _site
            .Get<CalendarCafe.Infrastructure.Persistence.CafeDatabase>()
            .OpenAsync(host.Organization.Id, TestContext.Current.CancellationToken);
        return (
            await SlotSearches.LoadAsync(context, request, TestContext.Current.CancellationToken)
        ).ShouldNotBeNull();
    }

    private Task HoldAsync(SettledHost host, byte[] visitor) =>
        _site.ExecuteAsync(
            $"""
            INSERT INTO slot_claims (id, organization_id, host_id, kind, hold_id, event_type_id, visitor,
              visitor_address, expires_at, starts_at, ends_at, busy_from, busy_until)
            VALUES (gen_random_uuid(), $1, $2, 'HOLD', gen_random_uuid(), $3, $4, $4, clock_timestamp() + '5 min',
              '{Tomorrow}', '{Tomorrow + Duration.FromMinutes(30)}', '{Tomorrow}', '{Tomorrow
                + Duration.FromMinutes(30)}')
            """,
            host.Organization.Id.Value,
            host.User.Id.Value,
            host.EventType.Id.Value,
            visitor
        );

    // Five seats are taken; of the held ones one is live.
    private Task SitAsync(SettledHost host, EventType group) =>
        _site.ExecuteAsync(
            $"""
            WITH session AS (
              INSERT INTO group_sessions (id, organization_id, event_type_id, starts_at, ends_at, capacity, seats_taken, seats_held)
              VALUES (gen_random_uuid(), $1, $3, '{Tomorrow}', '{Tomorrow + Duration.FromMinutes(30)}', 10, 5, 3)
              RETURNING id
            ), claim AS (
              INSERT INTO slot_claims (id, organization_id, host_id, kind, session_id, starts_at, ends_at, busy_from, busy_until)
              SELECT gen_random_uuid(), $1, $2, 'GROUP_SESSION', id, '{Tomorrow}', '{Tomorrow
                + Duration.FromMinutes(30)}',
                '{Tomorrow}', '{Tomorrow + Duration.FromMinutes(30)}' FROM session
            )
            INSERT INTO seat_holds (id, organization_id, session_id, visitor, visitor_address, seats, expires_at)
            SELECT gen_random_uuid(), $1, id, visitor::bytea, 'h', seats, clock_timestamp() + left_over FROM session,
              (VALUES ('a', 1, interval '5 min'), ('b', 2, interval '-5 min')) held(visitor, seats, left_over)
            """,
            host.Organization.Id.Value,
            host.User.Id.Value,
            group.Id.Value
        );
}
