using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CalendarCafe.Infrastructure.Limits;

/// <summary>
/// How often somebody may do something, counted for all nodes together in PostgreSQL, in fixed windows. While the
/// database fails each node counts by itself: never does an outage open the door.
/// </summary>
public sealed partial class RateLimits(
    CafeDatabase database,
    IClock clock,
    IOptions<RateLimitOptions> options,
    ILogger<RateLimits> logger
)
{
    private readonly NodeCounters _ownCounters = new();

    /// <summary>Counts one more by <paramref name="key"/>; false once there were more than <paramref name="most"/> in the window.</summary>
    public async Task<bool> TryTakeAsync(
        string surface,
        string key,
        int most,
        Duration window,
        CancellationToken cancellationToken
    )
    {
        if (!options.Value.Enabled)
        {
            return true;
        }

        var now = clock.GetCurrentInstant();
        var windowStart = StartOf(window, now);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{surface}\n{key}"));
        try
        {
            return await CountAsync(hash, windowStart, windowStart + window, cancellationToken) <= most;
        }
        catch (Exception exception)
            when (exception
                    is DbException
                        or TimeoutException
                        or InvalidOperationException { InnerException: DbException }
            )
        {
            LogOwnCount(exception, surface);
            return _ownCounters.Count(Convert.ToHexString(hash), windowStart, windowStart + window, now) <= most;
        }
    }

    /// <summary>Removes the windows that are over.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        return await context
            .Set<RateLimitCounter>()
            .Where(row => row.WindowEnd <= now)
            .ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<int> CountAsync(
        byte[] hash,
        Instant windowStart,
        Instant windowEnd,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        // Not composable, so EF must not wrap it: hence the list. The count stops growing long before it could overflow.
        var counts = await context
            .Database.SqlQuery<int>(
                $"""
                INSERT INTO rate_limit_counters AS counter (key_hash, window_start, window_end, count)
                VALUES ({hash}, {windowStart}, {windowEnd}, 1)
                ON CONFLICT (key_hash, window_start)
                  DO UPDATE SET count = LEAST(counter.count, 1000000000) + 1
                RETURNING count AS "Value"
                """
            )
            .ToListAsync(cancellationToken);
        return counts.Single();
    }

    private static Instant StartOf(Duration window, Instant now)
    {
        var ticks = now.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks - (ticks % window.BclCompatibleTicks));
    }

    [LoggerMessage(LogLevel.Warning, "The shared count of {Surface} failed; this node counts by itself")]
    private partial void LogOwnCount(Exception exception, string surface);
}
