using CalendarCafe.Domain.Bookings;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>
/// How workers of several nodes take bookings in hand without waiting for one another, or for people: rows that somebody
/// else has are skipped. Each belongs into a transaction of the given context.
/// </summary>
public static class DueBookings
{
    /// <summary>The booking's row; false where somebody else has it.</summary>
    public static async Task<bool> TryLockAsync(
        CafeDbContext context,
        BookingId id,
        CancellationToken cancellationToken
    ) =>
        await context
            .Database.SqlQuery<Guid>(
                $"SELECT id AS \"Value\" FROM bookings WHERE id = {id.Value} FOR NO KEY UPDATE SKIP LOCKED"
            )
            .ToListAsync(cancellationToken)
            is [_];

    /// <summary>Meetings of any organisation that are over and that nobody has reopened, the oldest first.</summary>
    public static async Task<IReadOnlyList<BookingId>> LockEndedAsync(
        CafeDbContext context,
        Instant now,
        int most,
        CancellationToken cancellationToken
    )
    {
        var ids = await context
            .Database.SqlQuery<Guid>(
                $"""
                SELECT id AS "Value" FROM bookings
                WHERE status IN ('CONFIRMED', 'RESCHEDULED') AND reopened_at IS NULL AND ends_at <= {now}
                ORDER BY ends_at, id LIMIT {most} FOR NO KEY UPDATE SKIP LOCKED
                """
            )
            .ToListAsync(cancellationToken);
        return [.. ids.Select(id => new BookingId(id))];
    }
}
