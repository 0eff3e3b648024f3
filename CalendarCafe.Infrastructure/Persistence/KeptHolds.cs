using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>Who holds what, by the database's clock.</summary>
public static class KeptHolds
{
    /// <summary>Live holds from one address, whatever they are of, but for the one that is about to be replaced.</summary>
    public static async Task<int> CountOfAddressAsync(
        CafeDbContext context,
        HoldKey key,
        byte[] address,
        CancellationToken cancellationToken
    )
    {
        var times = await context
            .SlotClaims.AcrossTenants()
            .Where(claim => claim.Kind == ClaimKind.Hold && claim.ReleasedAt == null)
            .Where(claim => claim.VisitorAddress == address && claim.ExpiresAt > DatabaseClock.Now())
            .Where(claim => claim.EventTypeId != key.EventType || claim.Visitor != key.Visitor)
            .Select(claim => claim.HoldId)
            .Distinct()
            .CountAsync(cancellationToken);
        var replaced = context.GroupSessions.Where(session => session.EventTypeId == key.EventType);
        var seats = await context
            .SeatHolds.AcrossTenants()
            .Where(hold => hold.VisitorAddress == address && hold.ExpiresAt > DatabaseClock.Now())
            .Where(hold => hold.Visitor != key.Visitor || !replaced.Any(session => session.Id == hold.SessionId))
            .CountAsync(cancellationToken);
        return times + seats;
    }

    /// <summary>The visitor's own hold of the event type, expired or not; null where there is none.</summary>
    public static async Task<KeptHold?> FindAsync(
        CafeDbContext context,
        HoldKey key,
        CancellationToken cancellationToken
    )
    {
        // In one transaction the older rows are released before the newer are there: all are of one hold.
        var rows = await context
            .Database.SqlQuery<Row>(
                $"""
                SELECT hold_id, host_id, starts_at, ends_at, expires_at, extended_at IS NULL AS can_extend,
                  clock_timestamp() AS read_at, booking_id,
                  false AS is_seat
                FROM slot_claims
                WHERE organization_id = {key.Organization.Value} AND event_type_id = {key.EventType.Value}
                  AND visitor = {key.Visitor} AND kind = 'HOLD' AND released_at IS NULL
                UNION ALL
                SELECT h.id, c.host_id, s.starts_at, s.ends_at, h.expires_at, h.extended_at IS NULL, clock_timestamp(), NULL, true
                FROM seat_holds h
                JOIN group_sessions s ON s.id = h.session_id
                JOIN slot_claims c ON c.session_id = s.id AND c.released_at IS NULL
                WHERE h.organization_id = {key.Organization.Value} AND h.visitor = {key.Visitor}
                  AND s.event_type_id = {key.EventType.Value}
                ORDER BY host_id
                """
            )
            .ToListAsync(cancellationToken);
        return rows is [var row, ..]
            ? new(
                new(row.HoldId),
                [.. rows.Select(each => new UserId(each.HostId))],
                row.StartsAt,
                row.EndsAt,
                row.ExpiresAt,
                row.ExpiresAt - row.ReadAt,
                row.CanExtend
            )
            {
                Moved = row.BookingId is { } moved ? new(moved) : null,
                IsSeat = row.IsSeat,
            }
            : null;
    }

    private sealed record Row(
        Guid HoldId,
        Guid HostId,
        Instant StartsAt,
        Instant EndsAt,
        Instant ExpiresAt,
        bool CanExtend,
        Instant ReadAt,
        Guid? BookingId,
        bool IsSeat
    );
}
