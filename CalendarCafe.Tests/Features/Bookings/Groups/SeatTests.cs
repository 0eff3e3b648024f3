using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Features.Bookings.Holds;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;

namespace CalendarCafe.Tests.Features.Bookings.Groups;

/// <summary>Seats of a session: taken, given back, and the time that stands and falls with them.</summary>
public sealed class SeatTests : IClassFixture<QuietSite>
{
    private static readonly Instant Tomorrow = HoldBench.Tomorrow;

    private readonly QuietSite _site;

    public SeatTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Bookings_of_one_time_share_one_session_and_one_claim()
    {
        var bench = await OpenAsync(seats: 3);

        await BookedAsync(bench);
        await BookedAsync(bench);

        (await bench.SessionsAsync()).ShouldBe("2 taken, 0 held of 3");
        (await bench.ClaimsAsync("kind = 'GROUP_SESSION' AND released_at IS NULL")).ShouldBe(1);
        (await bench.ClaimsAsync("true")).ShouldBe(1);
        (
            await _site.CountAsync(
                "bookings b JOIN group_sessions s ON s.id = b.session_id AND s.starts_at = b.starts_at",
                "b.event_type_id = $1",
                bench.Host.EventType.Id.Value
            )
        ).ShouldBe(2);
    }

    [Fact]
    public async Task Full_session_is_not_offered_and_says_so()
    {
        var bench = await OpenAsync(seats: 2);
        await BookedAsync(bench);
        await BookedAsync(bench);

        var third = await bench.BookAsync(visitor: null, Tomorrow);

        var refused = third.ShouldBeOfType<BookSlotResult.NotOffered>();
        refused.Reason.ShouldBe(new InviteeReason.SessionFull());
        refused.Nearest.ShouldNotBeEmpty();
        (await bench.IsFreeForAsync(null, Tomorrow)).ShouldBeFalse();
    }

    [Fact]
    public async Task Session_keeps_its_time_from_other_event_types_and_from_overlapping_sessions()
    {
        var bench = await OpenAsync(seats: 3);
        var other = EventType.OneOnOne(bench.Host.User, "Other", "other", Duration.FromMinutes(60));
        await _site.AddAsync(other);
        await BookedAsync(bench);

        var result = await _site.BookAsync((bench.Host with { EventType = other }).Request(Tomorrow));

        result.ShouldBeOfType<BookSlotResult.Taken>();
    }

    [Fact]
    public async Task Time_that_a_booking_of_another_event_type_has_opens_no_session()
    {
        var bench = await OpenAsync(seats: 3);
        var other = EventType.OneOnOne(bench.Host.User, "Other", "other", Duration.FromMinutes(60));
        await _site.AddAsync(other);
        await _site.BookedAsync(bench.Host with { EventType = other }, Tomorrow);

        var result = await bench.BookAsync(visitor: null, Tomorrow);

        result.ShouldBeOfType<BookSlotResult.Taken>();
        (await bench.SessionsAsync()).ShouldBe("");
    }

    [Fact]
    public async Task Cancelling_one_seat_leaves_the_rest_and_the_last_frees_the_time()
    {
        var bench = await OpenAsync(seats: 2);
        var first = await BookedAsync(bench);
        var second = await BookedAsync(bench);

        await CancelAsync(bench.Host.Member, first);
        (await bench.SessionsAsync()).ShouldBe("1 taken, 0 held of 2");
        (await bench.ClaimsAsync("released_at IS NULL")).ShouldBe(1);
        (await _site.CountAsync("bookings", "id = $1 AND status = 'CONFIRMED'", second.Value)).ShouldBe(1);
        (await bench.IsFreeForAsync(null, Tomorrow)).ShouldBeTrue();
        await CancelAsync(new Actor.Invitee(bench.Host.Organization.Id, second), second);

        (await bench.SessionsAsync()).ShouldBe("");
        (await bench.ClaimsAsync("released_at IS NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task Seat_is_given_back_once_however_often_it_is_cancelled()
    {
        var bench = await OpenAsync(seats: 3);
        var first = await BookedAsync(bench);
        await BookedAsync(bench);

        await CancelAsync(bench.Host.Member, first);
        await CancelAsync(bench.Host.Member, first);

        (await bench.SessionsAsync()).ShouldBe("1 taken, 0 held of 3");
    }

    [Fact]
    public async Task Session_that_was_closed_makes_room_for_another_at_the_same_time()
    {
        var bench = await OpenAsync(seats: 2);
        await CancelAsync(bench.Host.Member, await BookedAsync(bench));

        await BookedAsync(bench);

        (await bench.SessionsAsync()).ShouldBe("1 taken, 0 held of 2");
        (await bench.ClaimsAsync("released_at IS NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task Session_keeps_the_seats_that_it_was_opened_with()
    {
        var bench = await OpenAsync(seats: 2);
        await BookedAsync(bench);
        await _site.ExecuteAsync("UPDATE event_types SET capacity = 1 WHERE id = $1", bench.Host.EventType.Id.Value);

        await BookedAsync(bench);

        (await bench.SessionsAsync()).ShouldBe("2 taken, 0 held of 2");
    }

    [Fact]
    public async Task Form_sent_twice_takes_one_seat()
    {
        var bench = await OpenAsync(seats: 3);
        var request = bench.Host.Request(Tomorrow);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _site.BookAsync(request)));

        results
            .Select(result => result.ShouldBeOfType<BookSlotResult.Booked>().BookingId)
            .Distinct()
            .Count()
            .ShouldBe(1);
        (await bench.SessionsAsync()).ShouldBe("1 taken, 0 held of 3");
    }

    private async Task<HoldBench> OpenAsync(int seats) =>
        new(_site, await A.Host().ForGroupsOf(seats).SettleAsync(_site));

    private static async Task<BookingId> BookedAsync(HoldBench bench) =>
        (await bench.BookAsync(visitor: null, Tomorrow)).ShouldBeOfType<BookSlotResult.Booked>().BookingId;

    private Task<CancelBookingResult> CancelAsync(Actor actor, BookingId id) =>
        _site.Get<CancelBooking>().ExecuteAsync(actor, id, null, TestContext.Current.CancellationToken);
}
