using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>
/// Releases holds soon after they expired and tells open pages, which would otherwise not look again. Every node sweeps;
/// what another is about to release is passed over.
/// </summary>
internal sealed partial class HoldSweepWorker(
    CafeDatabase database,
    HostFeed feed,
    TimeProvider time,
    OutageLog outages,
    ILogger<HoldSweepWorker> logger
) : BackgroundService
{
    private const int Most = 100;

    // Pages are to see a time come back within a second.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    internal async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var swept = 0;
        IReadOnlyList<UserId> hosts;
        do
        {
            hosts = await ReleaseAsync(cancellationToken);
            swept += hosts.Count;
            if (hosts.Count > 0)
            {
                await feed.PublishAsync([.. hosts.Distinct()]);
            }
        } while (hosts.Count >= Most);

        return swept;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await SweepAsync(stoppingToken) is > 0 and var count)
                {
                    LogSwept(count);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                if (!outages.Covers(exception, nameof(HoldSweepWorker)))
                {
                    LogStumbled(exception);
                }
            }
        }
    }

    private async Task<IReadOnlyList<UserId>> ReleaseAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        var times = await SlotHolds.SweepAsync(context, Most, cancellationToken);
        return [.. times, .. await SeatHolds.SweepAsync(context, Most, cancellationToken)];
    }

    [LoggerMessage(LogLevel.Debug, "Gave back {Count} times and seats whose holds had expired")]
    private partial void LogSwept(int count);

    [LoggerMessage(LogLevel.Error, "The sweeper of holds stumbled; it goes on")]
    private partial void LogStumbled(Exception exception);
}
