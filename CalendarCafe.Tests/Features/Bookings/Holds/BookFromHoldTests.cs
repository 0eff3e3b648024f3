using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Holds;

namespace CalendarCafe.Tests.Features.Bookings.Holds;

/// <summary>What becomes of a hold when its visitor books.</summary>
public sealed class BookFromHoldTests : IClassFixture<QuietSite>
{
    private static readonly Instant Tomorrow = HoldBench.Tomorrow;
    private static readonly Instant Later = Tomorrow + Duration.FromHours(2);

    private readonly QuietSite _site;
    private readonly Visitor _ines = AVisitor.Any();

    public BookFromHoldTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Hold_becomes_the_booking_even_when_it_expired_a_moment_ago(bool hasExpired)
    {
        var bench = await OpenAsync();
        var hold = await bench.HeldAsync(_ines, Tomorrow);
        var claim = await ClaimOfAsync(bench);
        if (hasExpired)
        {
            await bench.ExpireAsync(hold);
        }

        var result = await bench.BookAsync(_ines, Tomorrow);

        var booked = result.ShouldBeOfType<BookSlotResult.Booked>();
        (await ClaimOfAsync(bench)).ShouldBe(claim);
        (
            await bench.ClaimsAsync(
                $"kind = 'BOOKING' AND booking_id = '{booked.BookingId}' AND released_at IS NULL"
                    + " AND num_nonnulls(hold_id, expires_at, event_type_id, visitor, visitor_address) = 0"
            )
        ).ShouldBe(1);
        (await bench.ClaimsAsync("true")).ShouldBe(1);
    }

    [Fact]
    public async Task Booking_another_time_gives_the_held_one_back()
    {
        var bench = await OpenAsync();
        await bench.HeldAsync(_ines, Tomorrow);

        var result = await bench.BookAsync(_ines, Later);

        result.ShouldBeOfType<BookSlotResult.Booked>();
        (await bench.IsFreeForAsync(null, Tomorrow)).ShouldBeTrue();
        (await bench.ClaimsAsync("kind = 'HOLD' AND released_at IS NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task Buffers_that_were_edited_meanwhile_are_claimed_afresh()
    {
        var bench = await OpenAsync();
        await bench.HeldAsync(_ines, Tomorrow);
        await _site.ExecuteAsync(
            "UPDATE event_types SET buffer_after_minutes = 15 WHERE id = $1",
            bench.Host.EventType.Id.Value
        );

        var result = await bench.BookAsync(_ines, Tomorrow);

        result.ShouldBeOfType<BookSlotResult.Booked>();
        (
            await bench.ClaimsAsync("released_at IS NULL AND busy_until - ends_at = '15 min' AND kind = 'BOOKING'")
        ).ShouldBe(1);
        (await bench.ClaimsAsync("released_at IS NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task Hold_that_expired_and_was_taken_by_another_is_lost()
    {
        var bench = await OpenAsync();
        await bench.ExpireAsync(await bench.HeldAsync(_ines, Tomorrow));
        await bench.HeldAsync(AVisitor.Any(), Tomorrow);

        var result = await bench.BookAsync(_ines, Tomorrow);

        result.ShouldBeOfType<BookSlotResult.Taken>().Nearest.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Booking_that_is_refused_leaves_the_hold_as_it_was()
    {
        var bench = await OpenAsync();
        var hold = await bench.HeldAsync(_ines, Tomorrow);
        await _site.BookedAsync(bench.Host, Later);

        var result = await bench.BookAsync(_ines, Later);

        result.ShouldBeOfType<BookSlotResult.Taken>();
        (await bench.FindAsync(_ines)).ShouldNotBeNull().Id.ShouldBe(hold.Id);
    }

    [Fact]
    public async Task Held_time_is_never_free_between_hold_and_booking()
    {
        for (var round = 0; round < 5; round++)
        {
            var bench = await OpenAsync();
            await bench.HeldAsync(_ines, Tomorrow);
            var others = Enumerable.Range(0, 16).Select(_ => bench.BookAsync(AVisitor.Any(), Tomorrow)).ToList();
            var rivals = Enumerable.Range(0, 8).Select(_ => bench.HoldAsync(AVisitor.Any(), Tomorrow)).ToList();

            var own = await bench.BookAsync(_ines, Tomorrow);

            own.ShouldBeOfType<BookSlotResult.Booked>();
            (await Task.WhenAll(others)).ShouldAllBe(result => result is BookSlotResult.Taken);
            (await Task.WhenAll(rivals)).ShouldAllBe(result => result is HoldSlotResult.Taken);
        }
    }

    [Fact]
    public async Task Form_sent_twice_at_once_books_once_from_the_hold()
    {
        var bench = await OpenAsync();
        await bench.HeldAsync(_ines, Tomorrow);
        var request = bench.Host.Request(Tomorrow) with { Visitor = _ines.Hash };

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _site.BookAsync(request)));

        results
            .Select(result => result.ShouldBeOfType<BookSlotResult.Booked>().BookingId)
            .Distinct()
            .ShouldHaveSingleItem();
    }

    private async Task<HoldBench> OpenAsync() => new(_site, await A.Host().SettleAsync(_site));

    private Task<object?> ClaimOfAsync(HoldBench bench) =>
        _site.ExecuteAsync(
            "SELECT id FROM slot_claims WHERE host_id = $1 AND released_at IS NULL",
            bench.Host.User.Id.Value
        );
}
