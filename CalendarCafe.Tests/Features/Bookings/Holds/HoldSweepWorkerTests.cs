using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings.Holds;
using CalendarCafe.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CalendarCafe.Tests.Features.Bookings.Holds;

public sealed class HoldSweepWorkerTests : IClassFixture<QuietSite>
{
    private readonly QuietSite _site;

    public HoldSweepWorkerTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Two_workers_release_every_expired_hold_once_and_no_other_claim()
    {
        const int expired = 450;
        var bench = new HoldBench(_site, await A.Host().SettleAsync(_site));
        await _site.BookedAsync(bench.Host, HoldBench.Tomorrow);
        await bench.HeldAsync(AVisitor.Any(), HoldBench.Tomorrow + Duration.FromHours(1));
        using var first = Worker();
        using var second = Worker();
        await first.SweepAsync(TestContext.Current.CancellationToken);
        await ExpiredAsync(bench.Host, expired);

        var swept = await Task.WhenAll(
            first.SweepAsync(TestContext.Current.CancellationToken),
            second.SweepAsync(TestContext.Current.CancellationToken)
        );

        swept.Sum().ShouldBe(expired);
        (await bench.ClaimsAsync("released_at IS NOT NULL")).ShouldBe(expired);
        (await bench.ClaimsAsync("released_at IS NULL AND kind = 'HOLD'")).ShouldBe(1);
        (await bench.ClaimsAsync("released_at IS NULL AND kind = 'BOOKING'")).ShouldBe(1);
    }

    [Fact]
    public async Task Hold_that_is_being_booked_is_passed_over()
    {
        var bench = new HoldBench(_site, await A.Host().SettleAsync(_site));
        var hold = await bench.HeldAsync(AVisitor.Any(), HoldBench.Tomorrow);
        await bench.ExpireAsync(hold);
        await using var booking = await _site
            .Get<NpgsqlDataSource>()
            .OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var transaction = await booking.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var claim = new NpgsqlCommand("SELECT 1 FROM slot_claims WHERE hold_id = $1 FOR UPDATE", booking);
        claim.Parameters.AddWithValue(hold.Id.Value);
        await claim.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        using var worker = Worker();

        var swept = await worker.SweepAsync(TestContext.Current.CancellationToken);

        swept.ShouldBe(0);
    }

    [Fact]
    public async Task Open_pages_are_told_when_a_hold_is_swept()
    {
        var bench = new HoldBench(_site, await A.Host().SettleAsync(_site));
        await bench.ExpireAsync(await bench.HeldAsync(AVisitor.Any(), HoldBench.Tomorrow));
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = _site
            .Get<HostFeed>()
            .Subscribe(
                bench.Host.User.Id,
                async () =>
                {
                    if (await bench.ClaimsAsync("released_at IS NULL") == 0)
                    {
                        told.TrySetResult();
                    }
                }
            );
        using var worker = Worker();

        await worker.SweepAsync(TestContext.Current.CancellationToken);

        await told.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Holds_that_are_long_over_are_removed_and_bookings_are_not()
    {
        var bench = new HoldBench(_site, await A.Host().SettleAsync(_site));
        await _site.BookedAsync(bench.Host, HoldBench.Tomorrow);
        await ExpiredAsync(bench.Host, 2);
        await _site.ExecuteAsync(
            $"UPDATE slot_claims SET released_at = '{QuietSite.Now - Duration.FromHours(2)}' WHERE host_id = $1",
            bench.Host.User.Id.Value
        );
        var worker = _site.Site.Services.GetServices<IHostedService>().OfType<SweepWorker>().Single();

        await worker.SweepAsync(TestContext.Current.CancellationToken);

        (await bench.ClaimsAsync("kind = 'HOLD'")).ShouldBe(0);
        (await bench.ClaimsAsync("kind = 'BOOKING'")).ShouldBe(1);
    }

    private HoldSweepWorker Worker() =>
        new(
            _site.Get<CafeDatabase>(),
            _site.Get<HostFeed>(),
            TimeProvider.System,
            _site.Get<OutageLog>(),
            NullLogger<HoldSweepWorker>.Instance
        );

    private Task ExpiredAsync(SettledHost host, int count) =>
        _site.ExecuteAsync(
            $"""
            INSERT INTO slot_claims (id, organization_id, host_id, kind, hold_id, expires_at,
              starts_at, ends_at, busy_from, busy_until)
            SELECT gen_random_uuid(), $1, $2, 'HOLD', gen_random_uuid(), clock_timestamp() - interval '1 s',
              s, s + interval '5 min', s, s + interval '5 min'
            FROM generate_series(1, {count}) n, LATERAL (SELECT '2026-05-01Z'::timestamptz + n * interval '5 min' AS s) t
            """,
            host.Organization.Id.Value,
            host.User.Id.Value
        );
}
