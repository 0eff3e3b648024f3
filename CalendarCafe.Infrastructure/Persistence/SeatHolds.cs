using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>
/// The statements of held seats, as <see cref="SlotHolds"/> has those of held times. A hold never stands in the way of the
/// session's other seats; the last one that is given back closes a session that nobody booked.
/// </summary>
public static class SeatHolds
{
    private const string Give = """
        , back AS (
          SELECT session_id, sum(seats)::int AS seats FROM gone GROUP BY session_id
        ), given AS (
          UPDATE group_sessions s
          SET seats_held = s.seats_held - back.seats, updated_at = clock_timestamp(),
            closed_at = CASE WHEN s.seats_taken = 0 AND s.seats_held = back.seats THEN clock_timestamp() END
          FROM back WHERE s.id = back.session_id
          RETURNING s.id, s.closed_at
        ), freed AS (
          UPDATE slot_claims c SET released_at = clock_timestamp(), updated_at = clock_timestamp()
          FROM given WHERE c.session_id = given.id AND given.closed_at IS NOT NULL AND c.released_at IS NULL
        )
        SELECT DISTINCT c.host_id AS "Value"
        FROM slot_claims c JOIN given ON c.session_id = given.id WHERE c.released_at IS NULL
        """;

    private const string InTheWay =
        "SELECT c.session_id FROM slot_claims c WHERE c.host_id = ANY($1) AND c.released_at IS NULL"
        + " AND c.kind = 'GROUP_SESSION' AND c.busy_from < $2 AND c.busy_until > $3 AND c.busy_from > $4";

    /// <summary>Writes down who holds the seat that <see cref="SeatClaims"/> gave.</summary>
    public static Task AddAsync(
        CafeDbContext context,
        HoldKey key,
        GroupSessionId session,
        byte[] address,
        CancellationToken cancellationToken
    ) =>
        context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO seat_holds (id, organization_id, session_id, visitor, visitor_address, seats, expires_at, updated_at)
            VALUES ({SeatHoldId
                .New()
                .Value}, {key.Organization.Value}, {session.Value}, {key.Visitor}, {address}, 1,
              clock_timestamp() + {HoldTerms.Length}, clock_timestamp())
            """,
            cancellationToken
        );

    /// <summary>Drops held seats of others that have expired, where a session is in the way. The hosts are locked.</summary>
    public static Task DropExpiredAsync(
        CafeDbContext context,
        IReadOnlyCollection<UserId> hosts,
        ClaimedTime time,
        byte[]? visitor,
        CancellationToken cancellationToken
    ) =>
        GiveBackAsync(
            context,
            $"h.expires_at <= clock_timestamp() AND h.visitor IS DISTINCT FROM $5 AND h.session_id IN ({InTheWay})",
            [.. Span(hosts, time), .. new[] { Bytes(visitor) }],
            cancellationToken
        );

    /// <summary>
    /// Gives back the seats that the visitor holds of the event type, and whatever else they hold that is in the way of this
    /// time: whose time has changed.
    /// </summary>
    public static Task<IReadOnlyList<UserId>> ReleaseOwnAsync(
        CafeDbContext context,
        HoldKey key,
        IReadOnlyCollection<UserId> hosts,
        ClaimedTime time,
        CancellationToken cancellationToken
    ) =>
        GiveBackAsync(
            context,
            $"""
            h.visitor = $5 AND h.organization_id = $6 AND (h.session_id IN ({InTheWay})
              OR h.session_id IN (SELECT g.id FROM group_sessions g WHERE g.event_type_id = $7))
            """,
            [
                .. Span(hosts, time),
                Bytes(key.Visitor),
                new() { Value = key.Organization.Value },
                new() { Value = key.EventType.Value },
            ],
            cancellationToken
        );

    /// <summary>Gives back one held seat of this visitor: whose time has changed, or nobody's.</summary>
    public static Task<IReadOnlyList<UserId>> ReleaseAsync(
        CafeDbContext context,
        HoldKey key,
        HoldId hold,
        CancellationToken cancellationToken
    ) =>
        GiveBackAsync(
            context,
            """
            h.id = $1 AND h.organization_id = $2 AND h.visitor = $3
              AND h.session_id IN (SELECT g.id FROM group_sessions g WHERE g.event_type_id = $4)
            """,
            [
                new() { Value = hold.Value },
                new() { Value = key.Organization.Value },
                Bytes(key.Visitor),
                new() { Value = key.EventType.Value },
            ],
            cancellationToken
        );

    /// <summary>Makes a live hold of this visitor longer, once. False: it is over, or it was extended before.</summary>
    public static async Task<bool> TryExtendAsync(
        CafeDbContext context,
        HoldKey key,
        HoldId hold,
        CancellationToken cancellationToken
    ) =>
        await context.Database.ExecuteSqlAsync(
            $"""
            UPDATE seat_holds h
            SET expires_at = h.expires_at + {HoldTerms.Length}, extended_at = clock_timestamp(),
              updated_at = clock_timestamp()
            FROM group_sessions s
            WHERE h.id = {hold.Value} AND h.organization_id = {key.Organization.Value} AND h.visitor = {key.Visitor}
              AND s.id = h.session_id AND s.event_type_id = {key.EventType.Value}
              AND h.expires_at > clock_timestamp() AND h.extended_at IS NULL
            """,
            cancellationToken
        ) > 0;

    /// <summary>
    /// Gives back held seats that have expired, of whichever organisation: whose time has changed. Needs no transaction around
    /// it; a session that somebody else is changing is passed over.
    /// </summary>
    public static async Task<IReadOnlyList<UserId>> SweepAsync(
        CafeDbContext context,
        int most,
        CancellationToken cancellationToken
    )
    {
        const string expired = "h.expires_at <= statement_timestamp()";
        var hosts = await context
            .Database.SqlQueryRaw<Guid>(
                $$"""
                WITH stale AS (
                  SELECT s.id FROM group_sessions s
                  WHERE s.id IN (SELECT h.session_id FROM seat_holds h WHERE {{expired}} ORDER BY h.expires_at, h.id LIMIT {0})
                  ORDER BY s.id FOR NO KEY UPDATE SKIP LOCKED
                ), gone AS (
                  DELETE FROM seat_holds h USING stale WHERE h.session_id = stale.id AND {{expired}}
                  RETURNING h.session_id, h.seats
                ){{Give}}
                """,
                most
            )
            .ToListAsync(cancellationToken);
        return [.. hosts.Select(host => new UserId(host))];
    }

    // Sessions first and apart: of two who want one seat's hold gone, neither waits for the other with what they have.
    private static async Task<IReadOnlyList<UserId>> GiveBackAsync(
        CafeDbContext context,
        string which,
        IReadOnlyList<NpgsqlParameter> values,
        CancellationToken cancellationToken
    )
    {
        await using var batch = SlotClaims.Batch(context);
        var lockOf =
            $"SELECT 1 FROM group_sessions s WHERE s.id IN (SELECT h.session_id FROM seat_holds h WHERE {which})";
        var gone = $"WITH gone AS (DELETE FROM seat_holds h WHERE {which} RETURNING h.session_id, h.seats)";
        foreach (var statement in new[] { $"{lockOf} ORDER BY s.id FOR NO KEY UPDATE", $"{gone}{Give}" })
        {
            var command = new NpgsqlBatchCommand(statement);
            command.Parameters.AddRange(values.Select(value => value.Clone()).ToArray());
            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var hosts = new List<UserId>();
        while (await reader.ReadAsync(cancellationToken))
        {
            hosts.Add(new(reader.GetGuid(0)));
        }

        return hosts;
    }

    private static NpgsqlParameter[] Span(IReadOnlyCollection<UserId> hosts, ClaimedTime time) =>
        [
            new() { Value = hosts.Select(host => host.Value).ToArray() },
            SlotClaims.At(time.BusyUntil),
            SlotClaims.At(time.BusyFrom),
            SlotClaims.At(time.BusyFrom - SlotClaims.Longest),
        ];

    private static NpgsqlParameter Bytes(byte[]? value) =>
        new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea };
}
