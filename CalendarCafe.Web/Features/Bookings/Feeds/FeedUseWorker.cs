using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.Bookings.Feeds;

/// <summary>Writes down every few minutes which feeds were read.</summary>
internal sealed partial class FeedUseWorker(
    FeedUses uses,
    TimeProvider time,
    OutageLog outages,
    ILogger<FeedUseWorker> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await uses.WriteAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                if (!outages.Covers(exception, nameof(FeedUseWorker)))
                {
                    LogStumbled(exception);
                }
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The uses of feeds could not be written down; they are kept")]
    private partial void LogStumbled(Exception exception);
}
