using CalendarCafe.Domain.EventTypes;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>
/// Who hosts an event type and all that they have said of their time, in one round trip however many they are. As entities
/// it would be a query for each of nine tables, or one whose rows multiply; a set operation of LINQ takes no columns of
/// different lengths. So it is SQL, and tenant and deletion are said here as the query filters say them elsewhere.
/// </summary>
public static class HostFacts
{
    /// <summary>What differs by date is read for these dates, both ends included.</summary>
    /// <param name="asked">Who is asked about instead of the event type's own hosts; each follows the event type's schedule only where it is theirs or nobody's.</param>
    public static Task<List<HostFact>> ReadAsync(
        CafeDbContext context,
        EventType eventType,
        AskedHosts? asked,
        DateInterval dates,
        CancellationToken cancellationToken
    ) => Query(context, eventType, asked, dates).ToListAsync(cancellationToken);

    /// <summary>The same as a part of a larger query.</summary>
    public static IQueryable<HostFact> Query(
        CafeDbContext context,
        EventType eventType,
        AskedHosts? asked,
        DateInterval dates
    )
    {
        var isOwn = asked is null;
        var others = asked?.Ids.Select(host => host.Value).ToArray() ?? [];
        var isPooled = asked is { OneIsEnough: true } ? 1 : 0;
        var organization = eventType.OrganizationId.Value;
        var id = eventType.Id.Value;
        var owner = eventType.OwnerUserId?.Value;
        var pool = eventType.PoolId?.Value;
        var schedule = eventType.ScheduleId?.Value;
        var restriction = eventType.RestrictionScheduleId?.Value;
        var (first, last) = (dates.Start, dates.End);
        return context.Database.SqlQuery<HostFact>(
            $"""
                WITH named AS (
                  SELECT {owner}::uuid AS user_id, 0 AS place, 0 AS is_pooled WHERE {owner}::uuid IS NOT NULL AND {isOwn}
                  UNION ALL
                  SELECT user_id, position, 0 FROM event_type_hosts
                  WHERE event_type_id = {id} AND organization_id = {organization} AND {isOwn}
                  UNION ALL
                  SELECT a.user_id, a.priority, 1
                  FROM round_robin_assignments a JOIN round_robin_pools p ON p.id = a.pool_id AND p.deleted_at IS NULL
                  WHERE a.pool_id = {pool}::uuid AND a.organization_id = {organization} AND {isOwn}
                  UNION ALL
                  SELECT o.id, o.place::int, {isPooled} FROM unnest({others}) WITH ORDINALITY o(id, place)
                ), hosts AS (
                  SELECT n.user_id, n.place, n.is_pooled,
                    CASE WHEN u.status = 'ACTIVE' AND u.deleted_at IS NULL THEN 'ACTIVE' END AS active,
                    CASE WHEN {isOwn} OR e.user_id IS NULL OR e.user_id = u.id
                      THEN COALESCE(e.id, s.id) ELSE s.id END AS schedule_id
                  FROM named n
                  JOIN users u ON u.id = n.user_id AND u.organization_id = {organization}
                  LEFT JOIN availability_schedules s ON s.user_id = u.id AND s.is_default AND s.deleted_at IS NULL
                  LEFT JOIN availability_schedules e
                    ON e.id = {schedule}::uuid AND e.organization_id = {organization} AND e.deleted_at IS NULL
                ), people AS (
                  SELECT DISTINCT user_id FROM hosts
                ), followed AS (
                  SELECT s.id, s.user_id, s.time_zone FROM availability_schedules s
                  WHERE s.id IN (SELECT schedule_id FROM hosts UNION SELECT {restriction}::uuid)
                    AND s.organization_id = {organization} AND s.deleted_at IS NULL
                )
                SELECT {(int)HostFactKind.Organization} AS kind, o.id AS subject, NULL::uuid AS other,
                  NULL::date AS first_date, NULL::date AS last_date, NULL::int AS from_number, NULL::int AS until_number,
                  o.time_zone::text AS label, NULL::text AS detail, NULL::text[] AS names
                FROM organizations o WHERE o.id = {organization}
                UNION ALL
                SELECT {(int)
                    HostFactKind.Host}, h.user_id, h.schedule_id, NULL, NULL, h.place, h.is_pooled, h.active, NULL, NULL
                FROM hosts h
                UNION ALL
                SELECT {(int)HostFactKind.Schedule}, f.id, f.user_id, NULL, NULL, NULL, NULL, f.time_zone, NULL, NULL
                FROM followed f
                UNION ALL
                SELECT {(int)
                    HostFactKind.Slot}, s.schedule_id, NULL, NULL, NULL, s.start_minute, s.end_minute, s.day::text,
                  NULL, NULL
                FROM availability_slots s JOIN followed f ON f.id = s.schedule_id
                UNION ALL
                SELECT {(int)HostFactKind.Override}, o.schedule_id, NULL, o.date, o.date, o.start_minute, o.end_minute,
                  o.kind::text, NULL, NULL
                FROM availability_overrides o JOIN followed f ON f.id = o.schedule_id
                WHERE o.date BETWEEN {first} AND {last}
                UNION ALL
                SELECT {(int)HostFactKind.OutOfOffice}, a.user_id, a.covered_by, a.first_date, a.last_date, NULL, NULL,
                  a.note, NULL, NULL
                FROM out_of_office a JOIN people h ON h.user_id = a.user_id
                WHERE a.last_date >= {first} AND a.first_date <= {last} AND a.deleted_at IS NULL
                UNION ALL
                SELECT {(int)HostFactKind.Travel}, t.user_id, NULL, t.first_date, t.last_date, NULL, NULL, t.time_zone,
                  NULL, NULL
                FROM travels t JOIN people h ON h.user_id = t.user_id
                WHERE t.last_date >= {first} AND t.first_date <= {last}
                UNION ALL
                SELECT {(int)HostFactKind.Holidays}, c.user_id, NULL, NULL, NULL, NULL, NULL, c.country, c.region,
                  c.worked::text[]
                FROM holiday_calendars c JOIN people h ON h.user_id = c.user_id WHERE c.is_on
                UNION ALL
                SELECT {(int)HostFactKind.Limit}, l.user_id, NULL, NULL, NULL, l.maximum, NULL, l.period::text,
                  l.measure::text, NULL
                FROM host_limits l JOIN people h ON h.user_id = l.user_id
                """
        );
    }
}
