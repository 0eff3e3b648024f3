using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>
/// The statements of seats, beside those of <see cref="SlotClaims"/> and in their lock order: hosts, then the session's row,
/// then its held seats, then its claims. Who gives a seat back has no host lock: so taking one tries the session that stands,
/// and opens another where that one was closed a moment ago.
/// </summary>
public static class SeatClaims
{
    /// <summary>
    /// Takes a seat of the session that stands, in the place of one that the visitor holds there. Null: none stands, or it
    /// has no seat left, which is for <see cref="TryOpenAsync"/> to find out.
    /// </summary>
    public static async Task<GroupSessionId?> TryJoinAsync(
        CafeDbContext context,
        WantedSeat seat,
        SeatUse use,
        CancellationToken cancellationToken
    )
    {
        const string standing = "s.event_type_id = $1 AND s.starts_at = $2 AND s.ends_at = $3 AND s.closed_at IS NULL";
        await using var batch = SlotClaims.Batch(context);
        // Apart from what follows: that has to see what was committed while this one waited.
        var alone = new NpgsqlBatchCommand($"SELECT 1 FROM group_sessions s WHERE {standing} FOR NO KEY UPDATE");
        AddStart(alone, seat);
        var join = new NpgsqlBatchCommand(
            $"""
            WITH own AS (
              DELETE FROM seat_holds h USING group_sessions s
              WHERE h.session_id = s.id AND {standing} AND h.visitor = $4
              RETURNING h.seats)
            UPDATE group_sessions s
            SET seats_taken = s.seats_taken + $5, seats_held = s.seats_held - o.seats + $6, updated_at = clock_timestamp()
            FROM (SELECT COALESCE(sum(seats), 0)::int AS seats FROM own) o
            WHERE {standing} AND s.seats_taken + s.seats_held - o.seats < s.capacity
            RETURNING s.id
            """
        );
        AddStart(join, seat);
        join.Parameters.Add(new() { Value = (object?)seat.Visitor ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea });
        AddUse(join, use);
        batch.BatchCommands.Add(alone);
        batch.BatchCommands.Add(join);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new GroupSessionId(reader.GetGuid(0)) : null;
    }

    /// <summary>
    /// Opens a session and claims its time with every host, all or nothing, with the first seat used. Null: one stands that is
    /// full or of another length, or something else has the time; roll back.
    /// </summary>
    public static async Task<GroupSessionId?> TryOpenAsync(
        CafeDbContext context,
        WantedSeat seat,
        SeatUse use,
        CancellationToken cancellationToken
    )
    {
        var session = GroupSessionId.New();
        await using var batch = SlotClaims.Batch(context);
        batch.BatchCommands.Add(Open(session, seat, use));
        batch.BatchCommands.Add(Claim(session, seat));
        // One row of the session and one for each host, or not all of them.
        return await batch.ExecuteNonQueryAsync(cancellationToken) == seat.Hosts.Count + 1 ? session : null;
    }

    /// <summary>The active bookings of a session, which are locked before any host.</summary>
    public static Task LockBookingsAsync(
        CafeDbContext context,
        GroupSessionId session,
        CancellationToken cancellationToken
    ) =>
        context.Database.ExecuteSqlAsync(
            $"""
            SELECT 1 FROM bookings
            WHERE session_id = {session.Value} AND status IN ('PENDING', 'CONFIRMED', 'RESCHEDULED')
            ORDER BY id FOR NO KEY UPDATE
            """,
            cancellationToken
        );

    /// <summary>
    /// Closes a session whose bookings have all been called off, with the seats that are held, and frees its time. The hosts are
    /// locked: nobody else takes a seat meanwhile.
    /// </summary>
    public static Task CloseAsync(CafeDbContext context, GroupSessionId session, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"""
            WITH closed AS (
              UPDATE group_sessions
              SET seats_taken = 0, seats_held = 0, closed_at = clock_timestamp(), updated_at = clock_timestamp()
              WHERE id = {session.Value} AND closed_at IS NULL
              RETURNING id
            ), dropped AS (
              DELETE FROM seat_holds h USING closed WHERE h.session_id = closed.id
            )
            UPDATE slot_claims c SET released_at = clock_timestamp(), updated_at = clock_timestamp()
            FROM closed WHERE c.session_id = closed.id AND c.released_at IS NULL
            """,
            cancellationToken
        );

    /// <summary>
    /// Gives back the seat of a booking, if it has one; the last one closes its session and frees the time with it. Needs no
    /// host lock; the caller has changed the booking's row first, and does this once.
    /// </summary>
    internal static NpgsqlBatchCommand GiveBack(BookingId booking)
    {
        var back = new NpgsqlBatchCommand(
            """
            WITH given AS (
              UPDATE group_sessions s
              SET seats_taken = s.seats_taken - 1, updated_at = clock_timestamp(),
                closed_at = CASE WHEN s.seats_taken = 1 AND s.seats_held = 0 THEN clock_timestamp() END
              FROM bookings b
              WHERE b.id = $1 AND s.id = b.session_id AND s.closed_at IS NULL
              RETURNING s.id, s.closed_at)
            UPDATE slot_claims c SET released_at = clock_timestamp(), updated_at = clock_timestamp()
            FROM given WHERE c.session_id = given.id AND given.closed_at IS NOT NULL AND c.released_at IS NULL
            """
        );
        back.Parameters.Add(new() { Value = booking.Value });
        return back;
    }

    private static NpgsqlBatchCommand Open(GroupSessionId session, WantedSeat seat, SeatUse use)
    {
        var open = new NpgsqlBatchCommand(
            """
            INSERT INTO group_sessions (id, organization_id, event_type_id, starts_at, ends_at, seats_taken, seats_held,
                                        capacity, updated_at)
            VALUES ($7, $4, $1, $2, $3, $5, $6, $8, clock_timestamp())
            ON CONFLICT (event_type_id, starts_at) WHERE closed_at IS NULL DO NOTHING
            """
        );
        AddStart(open, seat);
        open.Parameters.Add(new() { Value = seat.Organization.Value });
        AddUse(open, use);
        open.Parameters.Add(new() { Value = session.Value });
        open.Parameters.Add(new() { Value = seat.Capacity });
        return open;
    }

    // Nothing to claim where no session was opened: who rolls back must not wait for claims that are in the way.
    private static NpgsqlBatchCommand Claim(GroupSessionId session, WantedSeat seat)
    {
        var claim = new NpgsqlBatchCommand(
            """
            INSERT INTO slot_claims (id, organization_id, host_id, kind, session_id,
                                     starts_at, ends_at, busy_from, busy_until, updated_at)
            SELECT u.id, s.organization_id, u.h, 'GROUP_SESSION', s.id, s.starts_at, s.ends_at, $4, $5, clock_timestamp()
            FROM group_sessions s, unnest($1, $2) u(id, h)
            WHERE s.id = $3 AND NOT EXISTS (SELECT FROM users gone WHERE gone.id = u.h AND gone.deleted_at IS NOT NULL)
            ORDER BY u.h
            ON CONFLICT ON CONSTRAINT ex_slot DO NOTHING
            """
        );
        claim.Parameters.Add(new() { Value = seat.Hosts.Select(_ => SlotClaimId.New().Value).ToArray() });
        claim.Parameters.Add(new() { Value = seat.Hosts.Select(host => host.Value).ToArray() });
        claim.Parameters.Add(new() { Value = session.Value });
        claim.Parameters.Add(SlotClaims.At(seat.Time.BusyFrom));
        claim.Parameters.Add(SlotClaims.At(seat.Time.BusyUntil));
        return claim;
    }

    private static void AddStart(NpgsqlBatchCommand command, WantedSeat seat)
    {
        command.Parameters.Add(new() { Value = seat.EventType.Value });
        command.Parameters.Add(SlotClaims.At(seat.Time.StartsAt));
        command.Parameters.Add(SlotClaims.At(seat.Time.EndsAt));
    }

    private static void AddUse(NpgsqlBatchCommand command, SeatUse use)
    {
        command.Parameters.Add(new() { Value = use == SeatUse.Taken ? 1 : 0 });
        command.Parameters.Add(new() { Value = use == SeatUse.Held ? 1 : 0 });
    }
}
