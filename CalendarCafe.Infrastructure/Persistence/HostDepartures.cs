using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>
/// The statements of a host who leaves for good, in the order of all locks: the bookings to come, then the host, then
/// claims. <see cref="MemberLocks.LockOrganizationAsync"/> stands before them.
/// </summary>
public static class HostDepartures
{
    /// <summary>The rows of so many of the host's active bookings that are not over, the first made first.</summary>
    public static Task LockBookingsAsync(
        CafeDbContext context,
        UserId host,
        Instant now,
        int most,
        CancellationToken cancellationToken
    ) =>
        context.Database.ExecuteSqlAsync(
            $"""
            SELECT 1 FROM bookings
            WHERE id IN (
              SELECT b.id FROM bookings b JOIN booking_hosts h ON h.booking_id = b.id
              WHERE h.user_id = {host.Value} AND b.ends_at > {now}
                AND b.status IN ('PENDING', 'CONFIRMED', 'RESCHEDULED')
              ORDER BY b.id LIMIT {most})
            ORDER BY id FOR NO KEY UPDATE
            """,
            cancellationToken
        );

    /// <summary>
    /// Takes the host's lock, as whoever books them does: who comes later reads that the host is gone, see
    /// <see cref="SlotClaims.TryClaimAsync"/>.
    /// </summary>
    public static Task LockHostAsync(
        CafeDbContext context,
        UserId host,
        Instant now,
        CancellationToken cancellationToken
    ) =>
        SlotClaims.LockHostsAsync(
            context,
            [host],
            new ClaimedTime(now, now + Duration.FromMinutes(1), Duration.Zero, Duration.Zero),
            cancellationToken
        );

    /// <summary>
    /// Frees what visitors still hold of the host's time, once every booking to come is called off: holds, and sessions in
    /// which seats are held and none is taken.
    /// </summary>
    public static Task ReleaseRestAsync(CafeDbContext context, UserId host, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"""
            WITH closed AS (
              UPDATE group_sessions s
              SET seats_held = 0, closed_at = clock_timestamp(), updated_at = clock_timestamp()
              WHERE s.closed_at IS NULL AND s.seats_taken = 0 AND EXISTS (
                SELECT FROM slot_claims c
                WHERE c.session_id = s.id AND c.host_id = {host.Value} AND c.released_at IS NULL)
              RETURNING s.id
            ), dropped AS (
              DELETE FROM seat_holds h USING closed WHERE h.session_id = closed.id
            )
            UPDATE slot_claims c SET released_at = clock_timestamp(), updated_at = clock_timestamp()
            WHERE c.released_at IS NULL
              AND (c.session_id IN (SELECT id FROM closed) OR (c.host_id = {host.Value} AND c.kind = 'HOLD'))
            """,
            cancellationToken
        );
}
