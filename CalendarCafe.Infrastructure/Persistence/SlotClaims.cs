using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>
/// The statements that claim and free a host's time, in the order that was tested under load. Each method but the first
/// belongs into a transaction of the given context at READ COMMITTED.
/// </summary>
public static class SlotClaims
{
    /// <summary>No claim reaches farther than the longest meeting with the longest buffers: the bound that lets an index by start stop.</summary>
    public static readonly Duration Longest = EventTypeBounds.LongestDuration + (EventTypeBounds.LongestBuffer * 2);

    /// <summary>
    /// Statement 0, before any transaction: whether somebody else plainly has this time, so that a lost race costs little.
    /// The holds of <paramref name="visitor"/>, who asks, are nobody else's, nor is what <paramref name="moved"/> has.
    /// </summary>
    public static Task<bool> IsTakenAsync(
        CafeDbContext context,
        UserId host,
        ClaimedTime time,
        byte[]? visitor,
        BookingId? moved,
        CancellationToken cancellationToken
    ) => InTheWay(context, host, time, visitor, moved).AnyAsync(cancellationToken);

    /// <summary>What somebody else has of this time; what has expired is nobody's.</summary>
    internal static IQueryable<SlotClaim> InTheWay(
        CafeDbContext context,
        UserId host,
        ClaimedTime time,
        byte[]? visitor,
        BookingId? moved
    ) =>
        context
            .SlotClaims.Where(claim => claim.HostId == host && claim.ReleasedAt == null)
            .Where(claim => claim.BusyFrom < time.BusyUntil && claim.BusyUntil > time.BusyFrom)
            .Where(claim => claim.BusyFrom > time.BusyFrom - Longest)
            .NotOwn(context, visitor, moved)
            .Where(claim => claim.Kind != ClaimKind.Hold || claim.ExpiresAt > DatabaseClock.Now());

    /// <summary>
    /// All claims but those of the asker, which never stand in their way: the visitor's holds, what the booking has that they
    /// move, and a session in which nobody else has a seat.
    /// </summary>
    public static IQueryable<SlotClaim> NotOwn(
        this IQueryable<SlotClaim> claims,
        CafeDbContext context,
        byte[]? visitor,
        BookingId? moved
    )
    {
        if (moved is not { } id)
        {
            return claims.NotOwnHolds(context, visitor);
        }

        var seated = context.Bookings.Where(booking => booking.Id == id && booking.Status != BookingStatus.Canceled);
        var held = context.SeatHolds.Where(hold => hold.Visitor == visitor);
        return claims
            .Where(claim => claim.BookingId != id)
            .Where(claim => visitor == null || claim.Visitor == null || claim.Visitor != visitor)
            .Where(claim =>
                claim.SessionId == null
                || !context.GroupSessions.Any(session =>
                    session.Id == claim.SessionId
                    && session.SeatsTaken == seated.Count(booking => booking.SessionId == session.Id)
                    && session.SeatsHeld == held.Where(hold => hold.SessionId == session.Id).Sum(hold => hold.Seats)
                )
            );
    }

    private static IQueryable<SlotClaim> NotOwnHolds(
        this IQueryable<SlotClaim> claims,
        CafeDbContext context,
        byte[]? visitor
    ) =>
        visitor is null
            ? claims
            : claims.Where(claim =>
                (claim.Visitor == null || claim.Visitor != visitor)
                && (
                    claim.SessionId == null
                    || !context.SeatHolds.Any(hold =>
                        hold.SessionId == claim.SessionId
                        && hold.Visitor == visitor
                        && context.GroupSessions.Any(session =>
                            session.Id == hold.SessionId && session.SeatsTaken == 0 && session.SeatsHeld == hold.Seats
                        )
                    )
                )
            );

    /// <summary>The booking's row, which is locked before any host, pool or claim.</summary>
    public static Task LockBookingAsync(
        CafeDbContext context,
        BookingId booking,
        CancellationToken cancellationToken
    ) =>
        context.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM bookings WHERE id = {booking.Value} FOR NO KEY UPDATE",
            cancellationToken
        );

    /// <summary>
    /// Statements 1 and 2: takes the locks of the hosts, sorted, until the transaction ends, then releases expired holds that
    /// are in the way. What is read afterwards cannot change before the commit.
    /// </summary>
    public static Task LockHostsAsync(
        CafeDbContext context,
        IReadOnlyCollection<UserId> hosts,
        ClaimedTime time,
        CancellationToken cancellationToken
    ) => LockHostsAsync(context, hosts, time, visitor: null, cancellationToken);

    /// <summary>The same, but for the holds of a visitor who is about to book: theirs still count until somebody else has the time.</summary>
    public static async Task LockHostsAsync(
        CafeDbContext context,
        IReadOnlyCollection<UserId> hosts,
        ClaimedTime time,
        byte[]? visitor,
        CancellationToken cancellationToken
    )
    {
        var ids = hosts.Select(host => host.Value).ToArray();
        await using var batch = Batch(context);
        var locks = new NpgsqlBatchCommand(
            """
            SELECT pg_advisory_xact_lock(k)
            FROM (SELECT DISTINCT hashtextextended(h::text, 42) AS k FROM unnest($1) h ORDER BY 1) s
            """
        );
        locks.Parameters.Add(new() { Value = ids });
        batch.BatchCommands.Add(locks);
        var release = new NpgsqlBatchCommand(
            """
            UPDATE slot_claims SET released_at = clock_timestamp()
            WHERE host_id = ANY($1) AND kind = 'HOLD' AND released_at IS NULL
              AND expires_at <= clock_timestamp() AND busy_from < $2 AND busy_until > $3
              AND ($4 IS NULL OR visitor IS DISTINCT FROM $4)
            """
        );
        release.Parameters.Add(new() { Value = ids });
        release.Parameters.Add(At(time.BusyUntil));
        release.Parameters.Add(At(time.BusyFrom));
        release.Parameters.Add(new() { Value = (object?)visitor ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea });
        batch.BatchCommands.Add(release);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Statement 3: claims the time for a booking with every host, all or nothing. False: somebody has it, or a host has left since, roll back.</summary>
    public static async Task<bool> TryClaimAsync(
        CafeDbContext context,
        OrganizationId organization,
        BookingId booking,
        IReadOnlyCollection<UserId> hosts,
        ClaimedTime time,
        CancellationToken cancellationToken
    )
    {
        await using var batch = Batch(context);
        var claim = new NpgsqlBatchCommand(
            """
            INSERT INTO slot_claims (id, organization_id, host_id, kind, booking_id,
                                     starts_at, ends_at, busy_from, busy_until, updated_at)
            SELECT u.id, $3, u.h, 'BOOKING', $4, $5, $6, $7, $8, clock_timestamp()
            FROM unnest($1, $2) u(id, h)
            WHERE NOT EXISTS (SELECT FROM users gone WHERE gone.id = u.h AND gone.deleted_at IS NOT NULL)
            ORDER BY u.h
            ON CONFLICT ON CONSTRAINT ex_slot DO NOTHING
            """
        );
        claim.Parameters.Add(new() { Value = hosts.Select(_ => SlotClaimId.New().Value).ToArray() });
        claim.Parameters.Add(new() { Value = hosts.Select(host => host.Value).ToArray() });
        claim.Parameters.Add(new() { Value = organization.Value });
        claim.Parameters.Add(new() { Value = booking.Value });
        claim.Parameters.Add(At(time.StartsAt));
        claim.Parameters.Add(At(time.EndsAt));
        claim.Parameters.Add(At(time.BusyFrom));
        claim.Parameters.Add(At(time.BusyUntil));
        batch.BatchCommands.Add(claim);
        return await batch.ExecuteNonQueryAsync(cancellationToken) == hosts.Count;
    }

    /// <summary>
    /// Frees what a booking has: its claims, or its seat, which the last one frees the session's time with. Needs no host lock;
    /// the caller has changed the booking's row first, and frees it once.
    /// </summary>
    public static async Task ReleaseAsync(CafeDbContext context, BookingId booking, CancellationToken cancellationToken)
    {
        await using var batch = Batch(context);
        var release = new NpgsqlBatchCommand(
            """
            UPDATE slot_claims SET released_at = clock_timestamp(), updated_at = clock_timestamp()
            WHERE booking_id = $1 AND released_at IS NULL
            """
        );
        release.Parameters.Add(new() { Value = booking.Value });
        batch.BatchCommands.Add(release);
        batch.BatchCommands.Add(SeatClaims.GiveBack(booking));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    internal static NpgsqlBatch Batch(CafeDbContext context) =>
        new(
            (NpgsqlConnection)context.Database.GetDbConnection(),
            (NpgsqlTransaction?)context.Database.CurrentTransaction?.GetDbTransaction()
                ?? throw new InvalidOperationException("Time is claimed within a transaction.")
        );

    internal static NpgsqlParameter At(Instant instant) =>
        new() { Value = instant, NpgsqlDbType = NpgsqlDbType.TimestampTz };
}
