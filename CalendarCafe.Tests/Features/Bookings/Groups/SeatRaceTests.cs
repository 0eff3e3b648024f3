using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Features.Bookings.Holds;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Holds;
using Microsoft.Extensions.Logging.Abstractions;

namespace CalendarCafe.Tests.Features.Bookings.Groups;

/// <summary>Many who want the same seats at once: never one more than there are, and never a session without its claim.</summary>
public sealed class SeatRaceTests : IClassFixture<QuietSite>
{
    private const int Clients = 64;
    private static readonly Instant Tomorrow = HoldBench.Tomorrow;

    private readonly QuietSite _site;

    public SeatRaceTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(Clients)]
    public async Task Of_many_who_book_at_once_as_many_have_a_seat_as_there_are(int seats)
    {
        var bench = await OpenAsync(seats);

        var results = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => bench.BookAsync(null, Tomorrow)));

        results.Count(result => result is BookSlotResult.Booked).ShouldBe(seats);
        results.Count(result => result is BookSlotResult.NotOffered).ShouldBe(Clients - seats);
        (await bench.SessionsAsync()).ShouldBe($"{seats} taken, 0 held of {seats}");
        (await bench.ClaimsAsync("released_at IS NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task Last_seat_given_back_while_others_come_leaves_every_booking_a_seat_and_every_session_its_claim()
    {
        for (var round = 0; round < 12; round++)
        {
            var bench = await OpenAsync(seats: 3);
            var first = (await bench.BookAsync(null, Tomorrow)).ShouldBeOfType<BookSlotResult.Booked>().BookingId;

            var booking = Enumerable.Range(0, 2).Select(_ => bench.BookAsync(null, Tomorrow)).ToList();
            var canceling = CancelAsync(bench, first);
            await Task.WhenAll([.. booking, canceling]);

            (await Task.WhenAll(booking)).ShouldAllBe(result => result is BookSlotResult.Booked);
            (await canceling).ShouldBeOfType<CancelBookingResult.Canceled>();
            (await bench.SessionsAsync()).ShouldBe("2 taken, 0 held of 3");
            await ShouldAddUpAsync(bench);
        }
    }

    [Fact]
    public async Task Seats_booked_held_released_swept_and_cancelled_at_once_add_up()
    {
        var bench = await OpenAsync(seats: 10);
        using var worker = Worker();
        using var patience = new CancellationTokenSource();
        var sweeping = SweepUntilAsync(worker, patience.Token);

        var left = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => VisitAsync(bench, number)));
        await patience.CancelAsync();
        await sweeping;
        await ShouldAddUpAsync(bench);
        await worker.SweepAsync(TestContext.Current.CancellationToken);
        await Task.WhenAll(left.SelectMany(bookings => bookings).Select(booking => CancelAsync(bench, booking)));

        await ShouldAddUpAsync(bench);
        (await bench.SessionsAsync()).ShouldBe("");
    }

    // What they still have in the end are bookings; the last hold has expired.
    private async Task<IReadOnlyList<BookingId>> VisitAsync(HoldBench bench, int number)
    {
        var visitor = AVisitor.Any();
        var kept = new List<BookingId>();
        for (var round = 0; round < 15; round++)
        {
            var start = Tomorrow + Duration.FromMinutes(30 * ((number + round) % 2));
            var hold = (await bench.HoldAsync(visitor, start) as HoldSlotResult.Held)?.Hold;
            switch ((number + round) % 5)
            {
                case 0 when hold is not null:
                    await Task.WhenAll(BookAsync(start), bench.ReleaseAsync(visitor, hold));
                    break;
                case 1 when hold is not null:
                    await Task.WhenAll(BookAsync(start), bench.ExpireAsync(hold));
                    break;
                case 2:
                    await BookAsync(start);
                    break;
                case 3 when kept.Count > 0:
                    await Task.WhenAll(CancelAsync(bench, kept[0]), CancelAsync(bench, kept[0]));
                    kept.RemoveAt(0);
                    break;
            }
        }

        if (await bench.FindAsync(visitor) is { } last)
        {
            await bench.ExpireAsync(last);
        }

        return kept;

        async Task BookAsync(Instant start)
        {
            if (await bench.BookAsync(visitor, start) is BookSlotResult.Booked booked)
            {
                kept.Add(booked.BookingId);
            }
        }
    }

    // What the sessions count is what there is of bookings and holds, and an open one, and no other, has its one claim.
    private async Task ShouldAddUpAsync(HoldBench bench)
    {
        const string wrong = """
            (SELECT s.id FROM group_sessions s WHERE s.event_type_id = $1 AND (
               s.seats_taken <> (SELECT count(*) FROM bookings b WHERE b.session_id = s.id AND b.status = 'CONFIRMED')
               OR s.seats_held <> (SELECT COALESCE(sum(h.seats), 0) FROM seat_holds h WHERE h.session_id = s.id)
               OR (s.closed_at IS NULL) <> (s.seats_taken + s.seats_held > 0)
               OR (s.closed_at IS NULL)::int <>
                 (SELECT count(*) FROM slot_claims c WHERE c.session_id = s.id AND c.released_at IS NULL))) wrong
            """;
        (await _site.CountAsync(wrong, "true", bench.Host.EventType.Id.Value)).ShouldBe(0);
    }

    private static async Task SweepUntilAsync(HoldSweepWorker worker, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            await worker.SweepAsync(TestContext.Current.CancellationToken);
        }
    }

    private HoldSweepWorker Worker() =>
        new(
            _site.Get<CafeDatabase>(),
            _site.Get<HostFeed>(),
            TimeProvider.System,
            _site.Get<OutageLog>(),
            NullLogger<HoldSweepWorker>.Instance
        );

    private async Task<HoldBench> OpenAsync(int seats) =>
        new(_site, await A.Host().ForGroupsOf(seats).SettleAsync(_site));

    private Task<CancelBookingResult> CancelAsync(HoldBench bench, BookingId id) =>
        _site.Get<CancelBooking>().ExecuteAsync(bench.Host.Member, id, null, TestContext.Current.CancellationToken);
}
