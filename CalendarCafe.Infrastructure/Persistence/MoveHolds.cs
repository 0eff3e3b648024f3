using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>What is held for moving a booking: it carries the booking, and goes with its claims whenever they are released.</summary>
public static class MoveHolds
{
    /// <summary>
    /// Gives it back, whoever holds it: whose time came free. A booking looks for one time at a time, on however many
    /// devices. Its row is locked.
    /// </summary>
    public static async Task<IReadOnlyList<UserId>> ReleaseAsync(
        CafeDbContext context,
        BookingId booking,
        CancellationToken cancellationToken
    )
    {
        var hosts = await context
            .Database.SqlQuery<Guid>(
                $"""
                UPDATE slot_claims SET released_at = clock_timestamp(), updated_at = clock_timestamp()
                WHERE id IN (
                  SELECT id FROM slot_claims
                  WHERE booking_id = {booking.Value} AND kind = 'HOLD' AND released_at IS NULL
                  ORDER BY id FOR UPDATE)
                RETURNING host_id AS "Value"
                """
            )
            .ToListAsync(cancellationToken);
        return [.. hosts.Select(host => new UserId(host))];
    }
}
