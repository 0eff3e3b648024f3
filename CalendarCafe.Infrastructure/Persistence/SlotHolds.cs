using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>
/// The statements of holds, beside those of <see cref="SlotClaims"/> and in their lock order: the visitor, then hosts, then
/// claims by id. What only gives time back waits for nobody: a row that somebody else is changing is passed over.
/// </summary>
public static class SlotHolds
{
    private const string Live = "kind = 'HOLD' AND released_at IS NULL";

    private const string Release =
        "UPDATE slot_claims SET released_at = clock_timestamp(), updated_at = clock_timestamp()";

    /// <summary>
    /// Before any host: whoever holds is alone with their own holds, and with the count of their address, until the
    /// transaction ends.
    /// </summary>
    public static async Task LockVisitorAsync(
        CafeDbContext context,
        byte[] visitor,
        byte[] address,
        CancellationToken cancellationToken
    )
    {
        await using var batch = SlotClaims.Batch(context);
        var locks = new NpgsqlBatchCommand(
            """
            SELECT pg_advisory_xact_lock(k)
            FROM (SELECT DISTINCT hashtextextended(encode(v, 'hex'), 43) AS k FROM unnest($1) v ORDER BY 1) s
            """
        );
        locks.Parameters.Add(new() { Value = new[] { visitor, address } });
        batch.BatchCommands.Add(locks);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// Claims the time for a visitor with every host, all or nothing. False: somebody has it, roll back. Of a booking that is
    /// to be moved there, what it blocks already is left out: one piece remains, for the new time is as long as the old.
    /// </summary>
    public static async Task<bool> TryHoldAsync(
        CafeDbContext context,
        HoldKey key,
        byte[] address,
        IReadOnlyCollection<UserId> hosts,
        ClaimedTime time,
        BookingId? moved,
        CancellationToken cancellationToken
    )
    {
        await using var batch = SlotClaims.Batch(context);
        var claim = new NpgsqlBatchCommand(
            """
            INSERT INTO slot_claims (id, organization_id, host_id, kind, hold_id, event_type_id, visitor, visitor_address,
                                     starts_at, ends_at, busy_from, busy_until, expires_at, booking_id, updated_at)
            SELECT u.id, $3, u.h, 'HOLD', $4, $5, $6, $7, $8, $9, lower(piece), upper(piece), clock_timestamp() + $12, $13,
              clock_timestamp()
            FROM unnest($1, $2) u(id, h)
            CROSS JOIN LATERAL (
              SELECT COALESCE(range_agg(tstzrange(c.busy_from, c.busy_until)), '{}') AS own FROM slot_claims c
              WHERE c.booking_id = $13 AND c.host_id = u.h AND c.kind = 'BOOKING' AND c.released_at IS NULL) b
            CROSS JOIN LATERAL unnest(tstzmultirange(tstzrange($10, $11)) - b.own) piece
            ORDER BY u.h
            ON CONFLICT ON CONSTRAINT ex_slot DO NOTHING
            """
        );
        claim.Parameters.Add(new() { Value = hosts.Select(_ => SlotClaimId.New().Value).ToArray() });
        claim.Parameters.Add(new() { Value = hosts.Select(host => host.Value).ToArray() });
        claim.Parameters.Add(new() { Value = key.Organization.Value });
        claim.Parameters.Add(new() { Value = HoldId.New().Value });
        claim.Parameters.Add(new() { Value = key.EventType.Value });
        claim.Parameters.Add(new() { Value = key.Visitor });
        claim.Parameters.Add(new() { Value = address });
        AddTime(claim, time);
        claim.Parameters.Add(Length());
        claim.Parameters.Add(Booking(moved));
        batch.BatchCommands.Add(claim);
        return await batch.ExecuteNonQueryAsync(cancellationToken) == hosts.Count;
    }

    /// <summary>
    /// Gives back what the visitor holds of the event type, and whatever else they hold that is in the way of this time, seats
    /// too: whose time came free. Within the transaction that takes the time.
    /// </summary>
    public static async Task<IReadOnlyList<UserId>> ReleaseOwnAsync(
        CafeDbContext context,
        HoldKey key,
        IReadOnlyCollection<UserId> hosts,
        ClaimedTime time,
        CancellationToken cancellationToken
    )
    {
        var seats = await SeatHolds.ReleaseOwnAsync(context, key, hosts, time, cancellationToken);
        var release = new NpgsqlBatchCommand(
            $"""
            {Release}
            WHERE id IN (
              SELECT id FROM slot_claims
              WHERE organization_id = $1 AND visitor = $2 AND {Live} AND hold_id IN (
                SELECT hold_id FROM slot_claims
                WHERE visitor = $2 AND {Live}
                  AND (event_type_id = $3 OR (host_id = ANY($4) AND busy_from < $5 AND busy_until > $6 AND busy_from > $7)))
              ORDER BY id FOR UPDATE)
            RETURNING host_id
            """
        );
        release.Parameters.Add(new() { Value = key.Organization.Value });
        release.Parameters.Add(new() { Value = key.Visitor });
        release.Parameters.Add(new() { Value = key.EventType.Value });
        release.Parameters.Add(new() { Value = hosts.Select(host => host.Value).ToArray() });
        release.Parameters.Add(SlotClaims.At(time.BusyUntil));
        release.Parameters.Add(SlotClaims.At(time.BusyFrom));
        release.Parameters.Add(SlotClaims.At(time.BusyFrom - SlotClaims.Longest));
        return [.. seats, .. await HostsAsync(context, release, cancellationToken)];
    }

    /// <summary>Gives back one hold of this visitor: whose time came free, or nobody's.</summary>
    public static Task<IReadOnlyList<UserId>> ReleaseAsync(
        CafeDbContext context,
        HoldKey key,
        HoldId hold,
        CancellationToken cancellationToken
    )
    {
        var release = new NpgsqlBatchCommand(
            $"""
            {Release}
            WHERE id IN (
              SELECT id FROM slot_claims
              WHERE hold_id = $1 AND organization_id = $2 AND event_type_id = $3 AND visitor = $4 AND {Live}
              ORDER BY id FOR UPDATE SKIP LOCKED)
            RETURNING host_id
            """
        );
        Identify(release, key, hold);
        return HostsAsync(context, release, cancellationToken);
    }

    /// <summary>Makes a live hold of this visitor longer, once. False: it is over, or it was extended before.</summary>
    public static async Task<bool> TryExtendAsync(
        CafeDbContext context,
        HoldKey key,
        HoldId hold,
        CancellationToken cancellationToken
    )
    {
        var extend = new NpgsqlBatchCommand(
            $"""
            UPDATE slot_claims
            SET expires_at = expires_at + $5, extended_at = clock_timestamp(), updated_at = clock_timestamp()
            WHERE id IN (
              SELECT id FROM slot_claims
              WHERE hold_id = $1 AND organization_id = $2 AND event_type_id = $3 AND visitor = $4 AND {Live}
                AND expires_at > clock_timestamp() AND extended_at IS NULL
              ORDER BY id FOR UPDATE)
            RETURNING host_id
            """
        );
        Identify(extend, key, hold);
        extend.Parameters.Add(Length());
        return (await HostsAsync(context, extend, cancellationToken)).Count > 0;
    }

    /// <summary>
    /// Hold to booking: the visitor's hold of this very time becomes the booking's claim, and what it does not cover is
    /// claimed afresh, all or nothing. False: somebody else has it, roll back.
    /// </summary>
    public static async Task<bool> TryClaimAsync(
        CafeDbContext context,
        HoldKey key,
        BookingId booking,
        IReadOnlyCollection<UserId> hosts,
        ClaimedTime time,
        CancellationToken cancellationToken
    )
    {
        var converted = await ConvertAsync(context, key, booking, hosts, time, cancellationToken);
        if (converted.Count == hosts.Count)
        {
            return true;
        }

        await ReleaseOwnAsync(context, key, hosts, time, cancellationToken);
        return await SlotClaims.TryClaimAsync(
            context,
            key.Organization,
            booking,
            [.. hosts.Except(converted)],
            time,
            cancellationToken
        );
    }

    /// <summary>
    /// Makes the visitor's hold of this very time the booking's claim: for which of the hosts. The others are to be claimed
    /// afresh. The time is never free in between, and an expired hold counts as long as nobody else has the time.
    /// </summary>
    private static Task<IReadOnlyList<UserId>> ConvertAsync(
        CafeDbContext context,
        HoldKey key,
        BookingId booking,
        IReadOnlyCollection<UserId> hosts,
        ClaimedTime time,
        CancellationToken cancellationToken
    )
    {
        var convert = new NpgsqlBatchCommand(
            $"""
            UPDATE slot_claims
            SET kind = 'BOOKING', booking_id = $1, hold_id = NULL, expires_at = NULL, extended_at = NULL,
              event_type_id = NULL, visitor = NULL, visitor_address = NULL, updated_at = clock_timestamp()
            WHERE id IN (
              SELECT id FROM slot_claims
              WHERE organization_id = $2 AND event_type_id = $3 AND visitor = $4 AND host_id = ANY($5) AND {Live}
                AND booking_id IS NULL AND starts_at = $6 AND ends_at = $7 AND busy_from = $8 AND busy_until = $9
              ORDER BY id FOR UPDATE)
            RETURNING host_id
            """
        );
        convert.Parameters.Add(new() { Value = booking.Value });
        convert.Parameters.Add(new() { Value = key.Organization.Value });
        convert.Parameters.Add(new() { Value = key.EventType.Value });
        convert.Parameters.Add(new() { Value = key.Visitor });
        convert.Parameters.Add(new() { Value = hosts.Select(host => host.Value).ToArray() });
        AddTime(convert, time);
        return HostsAsync(context, convert, cancellationToken);
    }

    /// <summary>Releases holds that have expired, of whichever organisation: whose time came free. Needs no transaction around it.</summary>
    public static async Task<IReadOnlyList<UserId>> SweepAsync(
        CafeDbContext context,
        int most,
        CancellationToken cancellationToken
    )
    {
        var hosts = await context
            .Database.SqlQuery<Guid>(
                $"""
                UPDATE slot_claims SET released_at = clock_timestamp(), updated_at = clock_timestamp()
                WHERE id IN (
                  SELECT id FROM slot_claims
                  WHERE kind = 'HOLD' AND released_at IS NULL AND expires_at <= statement_timestamp()
                  ORDER BY expires_at, id LIMIT {most} FOR UPDATE SKIP LOCKED)
                RETURNING host_id AS "Value"
                """
            )
            .ToListAsync(cancellationToken);
        return [.. hosts.Select(host => new UserId(host))];
    }

    private static void Identify(NpgsqlBatchCommand command, HoldKey key, HoldId hold)
    {
        command.Parameters.Add(new() { Value = hold.Value });
        command.Parameters.Add(new() { Value = key.Organization.Value });
        command.Parameters.Add(new() { Value = key.EventType.Value });
        command.Parameters.Add(new() { Value = key.Visitor });
    }

    private static void AddTime(NpgsqlBatchCommand command, ClaimedTime time)
    {
        command.Parameters.Add(SlotClaims.At(time.StartsAt));
        command.Parameters.Add(SlotClaims.At(time.EndsAt));
        command.Parameters.Add(SlotClaims.At(time.BusyFrom));
        command.Parameters.Add(SlotClaims.At(time.BusyUntil));
    }

    private static NpgsqlParameter Booking(BookingId? booking) =>
        new() { Value = (object?)booking?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid };

    private static NpgsqlParameter Length() => new() { Value = HoldTerms.Length, NpgsqlDbType = NpgsqlDbType.Interval };

    private static async Task<IReadOnlyList<UserId>> HostsAsync(
        CafeDbContext context,
        NpgsqlBatchCommand command,
        CancellationToken cancellationToken
    )
    {
        await using var batch = SlotClaims.Batch(context);
        batch.BatchCommands.Add(command);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var hosts = new List<UserId>();
        while (await reader.ReadAsync(cancellationToken))
        {
            hosts.Add(new(reader.GetGuid(0)));
        }

        return hosts;
    }
}
