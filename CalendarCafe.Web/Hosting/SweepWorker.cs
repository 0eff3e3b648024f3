using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Limits;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Entries;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Hosting;

/// <summary>
/// Removes what has run out: counted windows, idempotency keys, links, codes, holds that were given back and what they opened. Every node sweeps; what another was faster to
/// remove is simply not there any more.
/// </summary>
internal sealed partial class SweepWorker(
    CafeDatabase database,
    RateLimits limits,
    IClock clock,
    TimeProvider time,
    OutageLog outages,
    ILogger<SweepWorker> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    // Long enough to look into what went wrong; then nobody can tell any more who held what.
    private static readonly Duration KeptAfterRelease = Duration.FromHours(1);

    internal async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var longOver = now - KeptAfterRelease;
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        return await limits.SweepAsync(cancellationToken)
            + await context
                .BookingRequests.AcrossTenants()
                .Where(key => key.ExpiresAt <= now)
                .ExecuteDeleteAsync(cancellationToken)
            + await context
                .BookingTokens.AcrossTenants()
                .Where(link => link.ExpiresAt <= now)
                .ExecuteDeleteAsync(cancellationToken)
            + await context
                .SlotClaims.AcrossTenants()
                .Where(claim => claim.Kind == ClaimKind.Hold && claim.ReleasedAt <= longOver)
                .ExecuteDeleteAsync(cancellationToken)
            + await context
                .EmailChecks.AcrossTenants()
                .Where(check => check.ExpiresAt <= now)
                .ExecuteDeleteAsync(cancellationToken)
            + await SweepSessionsAsync(context, longOver, cancellationToken)
            + await context.AccountTokens.Where(link => link.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                LogSwept(await SweepAsync(stoppingToken));
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                if (!outages.Covers(exception, nameof(SweepWorker)))
                {
                    LogStumbled(exception);
                }
            }
        }
    }

    // A seat was held and nobody booked: there is no history that they belong to.
    private static async Task<int> SweepSessionsAsync(
        CafeDbContext context,
        Instant longOver,
        CancellationToken cancellationToken
    )
    {
        var unused = context
            .GroupSessions.AcrossTenants()
            .Where(session => session.ClosedAt <= longOver)
            .Where(session => !context.Bookings.Any(booking => booking.SessionId == session.Id));
        return await context
                .SlotClaims.AcrossTenants()
                .Where(claim => unused.Any(session => session.Id == claim.SessionId))
                .ExecuteDeleteAsync(cancellationToken) + await unused.ExecuteDeleteAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Debug, "Swept {Count} rows that had run out")]
    private partial void LogSwept(int count);

    [LoggerMessage(LogLevel.Error, "The sweeper stumbled; it goes on")]
    private partial void LogStumbled(Exception exception);
}
