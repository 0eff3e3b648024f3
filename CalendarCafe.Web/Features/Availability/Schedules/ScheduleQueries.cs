using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Availability.Schedules;

/// <summary>A member's schedules, and which event types go by them.</summary>
internal sealed class ScheduleQueries(CafeDatabase database, IClock clock)
{
    /// <summary>More than one page shows, so more are not made.</summary>
    internal const int MostListed = 30;

    private const int MostUses = 200;

    /// <summary>The default first, then by name.</summary>
    public async Task<IReadOnlyList<ListedSchedule>> OfMemberAsync(
        Actor.Member actor,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        // Who is a day ahead of UTC has begun it already.
        var today = clock.GetCurrentInstant().InUtc().Date.PlusDays(-1);
        var rows = await context
            .AvailabilitySchedules.Where(row => row.UserId == actor.UserId)
            .OrderByDescending(row => row.IsDefault)
            .ThenBy(row => row.Name)
            .ThenBy(row => row.Id)
            .Take(MostListed)
            .Select(row => new
            {
                row.Id,
                row.Name,
                row.TimeZone,
                row.IsDefault,
                Slots = row
                    .Slots.OrderBy(slot => slot.Day)
                    .ThenBy(slot => slot.Start)
                    .Select(slot => new
                    {
                        slot.Day,
                        slot.Start,
                        slot.End,
                    })
                    .ToList(),
                DatesAhead = row
                    .Overrides.Where(change => change.Date >= today)
                    .Select(change => change.Date)
                    .Distinct()
                    .Count(),
            })
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        var uses = await UsesAsync(context, actor, cancellationToken);
        return
        [
            .. rows.Select(row => new ListedSchedule(
                row.Id,
                row.Name,
                row.TimeZone,
                row.IsDefault,
                [.. row.Slots.Select(slot => new WorkingInterval(slot.Day, slot.Start, slot.End))],
                row.DatesAhead,
                Of(uses, row.Id, row.IsDefault)
            )),
        ];
    }

    /// <summary>Null for a schedule that is not the member's.</summary>
    public async Task<ScheduleSheet?> FindAsync(
        Actor.Member actor,
        AvailabilityScheduleId id,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        // One statement, though its rows multiply: a week has a dozen hours, and a statement each would be two more.
        var schedule = await context
            .AvailabilitySchedules.AsNoTracking()
            .Include(row => row.Slots)
            .Include(row => row.Overrides)
            .AsSingleQuery()
            .OrderBy(row => row.Id)
            .FirstOrDefaultAsync(row => row.Id == id && row.UserId == actor.UserId, cancellationToken);
        if (schedule is null)
        {
            return null;
        }

        var all = await UsesAsync(context, actor, cancellationToken);
        var uses = Of(all, id, schedule.IsDefault);
        return new(
            id,
            schedule.LastVersion,
            schedule.IsDefault,
            schedule.ToContent(),
            uses,
            [
                .. all.Where(use => use.IsHosted && use.IsActive && uses.All(own => own.Id != use.Id))
                    .Select(use => new ScheduleUse(use.Id, use.Name, IsWithin: false, use.IsActive)),
            ]
        );
    }

    private static IReadOnlyList<ScheduleUse> Of(IReadOnlyList<Use> uses, AvailabilityScheduleId id, bool isDefault) =>
        [
            .. uses.Where(use =>
                    use.Schedule == id || use.Restriction == id || (isDefault && use.Schedule is null && use.IsHosted)
                )
                .Select(use => new ScheduleUse(
                    use.Id,
                    use.Name,
                    use.Restriction == id && use.Schedule != id && !(isDefault && use.Schedule is null && use.IsHosted),
                    use.IsActive
                )),
        ];

    // What the member hosts, alone or with others, and whatever else goes by hours of theirs.
    private static Task<List<Use>> UsesAsync(
        CafeDbContext context,
        Actor.Member actor,
        CancellationToken cancellationToken
    ) =>
        (
            from row in context.EventTypes
            let isHosted = row.OwnerUserId == actor.UserId
                || context.EventTypeHosts.Any(host => host.EventTypeId == row.Id && host.UserId == actor.UserId)
                || context.RoundRobinAssignments.Any(seat => seat.PoolId == row.PoolId && seat.UserId == actor.UserId)
            where
                isHosted
                || context.AvailabilitySchedules.Any(own =>
                    own.UserId == actor.UserId && (own.Id == row.ScheduleId || own.Id == row.RestrictionScheduleId)
                )
            orderby row.Position, row.Name, row.Id
            select new Use(row.Id, row.Name, row.ScheduleId, row.RestrictionScheduleId, row.IsActive, isHosted)
        )
            .Take(MostUses)
            .ToListAsync(cancellationToken);

    private sealed record Use(
        EventTypeId Id,
        string Name,
        AvailabilityScheduleId? Schedule,
        AvailabilityScheduleId? Restriction,
        bool IsActive,
        bool IsHosted
    );
}
