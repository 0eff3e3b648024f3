using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Availability.History;
using CalendarCafe.Web.Features.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Availability.Preview;

/// <summary>What trying hours out needs to know: the preview of a week, the impact on the next weeks, a replay of what was.</summary>
internal sealed class TrialQueries(CafeDatabase database, IClock clock)
{
    internal const int MostEventTypes = 25;
    internal const int MostBookings = 200;

    public static readonly Duration ImpactSpan = Duration.FromDays(28);

    /// <summary>Null where the event type is not one that the member hosts, or cannot be booked.</summary>
    public async Task<HoursTrial?> WeekAsync(
        Actor.Member actor,
        EventTypeId eventType,
        Interval week,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var now = clock.GetCurrentInstant();
        var trials = await HoursTrials.ReadAsync(
            context,
            Hosted(context, actor, [eventType]),
            row => new SlotSearchRequest(row.Id, row.Duration, week, now),
            cancellationToken
        );
        return trials is [var trial] ? trial : null;
    }

    /// <summary>The next weeks of all event types that a change may concern, and the bookings ahead that are of them.</summary>
    public async Task<HoursAhead> AheadAsync(
        Actor.Member actor,
        IReadOnlyList<EventTypeId> eventTypes,
        CancellationToken cancellationToken
    )
    {
        var asked = eventTypes.Take(MostEventTypes).ToList();
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var now = clock.GetCurrentInstant();
        var trials = await HoursTrials.ReadAsync(
            context,
            Hosted(context, actor, asked),
            row => new SlotSearchRequest(row.Id, row.Duration, new(now, now + ImpactSpan), now),
            cancellationToken
        );
        var bookings = await context
            .Bookings.Where(row => asked.Contains(row.EventTypeId) && row.StartsAt > now)
            .Where(row =>
                row.Status == BookingStatus.Pending
                || row.Status == BookingStatus.Confirmed
                || row.Status == BookingStatus.Rescheduled
            )
            .Where(row => row.Hosts.Any(host => host.UserId == actor.UserId))
            .OrderBy(row => row.StartsAt)
            .ThenBy(row => row.Id)
            .Take(MostBookings)
            .Select(row => new BookingAhead(row.Id, row.Title, row.Invitee.Name, row.StartsAt, row.EndsAt))
            .ToListAsync(cancellationToken);
        return new(now, trials, bookings);
    }

    /// <summary>A date as it stood at a moment: by the version of the schedule that was in force, and the bookings made by then.</summary>
    public async Task<HoursThen?> ThenAsync(
        Actor.Member actor,
        AvailabilityScheduleId schedule,
        EventTypeId eventType,
        Instant then,
        Interval day,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        if (await VersionQueries.InForceAsync(context, actor, schedule, then, cancellationToken) is not { } content)
        {
            return null;
        }

        var trials = await HoursTrials.ReadAsync(
            context,
            Hosted(context, actor, [eventType]),
            row => new SlotSearchRequest(row.Id, row.Duration, day, then) { AsOf = then },
            cancellationToken
        );
        return trials is [var trial] ? new(content, trial) : null;
    }

    private static IQueryable<EventType> Hosted(
        CafeDbContext context,
        Actor.Member actor,
        IReadOnlyList<EventTypeId> ids
    ) =>
        context.EventTypes.Where(row =>
            ids.Contains(row.Id)
            && (
                row.OwnerUserId == actor.UserId
                || context.EventTypeHosts.Any(host => host.EventTypeId == row.Id && host.UserId == actor.UserId)
                || context.RoundRobinAssignments.Any(seat => seat.PoolId == row.PoolId && seat.UserId == actor.UserId)
                || context.AvailabilitySchedules.Any(own =>
                    own.UserId == actor.UserId && (own.Id == row.ScheduleId || own.Id == row.RestrictionScheduleId)
                )
            )
        );
}
