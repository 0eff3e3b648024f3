using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Does what time does to bookings: requests expire, meetings come to their end. Every node runs one; row locks divide the work.</summary>
internal sealed partial class BookingClockWorker(
    ExpireRequests expireRequests,
    CompleteMeetings completeMeetings,
    TimeProvider time,
    OutageLog outages,
    ILogger<BookingClockWorker> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await expireRequests.ExecuteAsync(stoppingToken);
                await completeMeetings.ExecuteAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                if (!outages.Covers(exception, nameof(BookingClockWorker)))
                {
                    LogStumbled(exception);
                }
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The clock of bookings stumbled; it goes on")]
    private partial void LogStumbled(Exception exception);
}
