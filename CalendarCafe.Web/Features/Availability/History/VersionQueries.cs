using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Availability.History;

/// <summary>What a member's schedule said, and when.</summary>
internal sealed class VersionQueries(CafeDatabase database)
{
    internal const int MostListed = 50;

    /// <summary>The newest first; empty for a schedule that is not the member's, or was never saved since it was made.</summary>
    public async Task<IReadOnlyList<SavedVersion>> OfScheduleAsync(
        Actor.Member actor,
        AvailabilityScheduleId id,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var rows = await Own(context, actor, id)
            .OrderByDescending(row => row.Number)
            .Take(MostListed + 1)
            .Select(row => new
            {
                row.Number,
                row.Content,
                row.SavedAt,
                By = context
                    .Users.Where(user => user.Id == row.SavedByUserId)
                    .Select(user => user.Name)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(
                    (row, place) =>
                        new SavedVersion(
                            row.Number,
                            row.Content,
                            rows.ElementAtOrDefault(place + 1)?.Content,
                            row.SavedAt,
                            row.By
                        )
                )
                .Take(MostListed),
        ];
    }

    /// <summary>What a schedule said at a moment, or null where it was not made yet; what it says now where it was never saved.</summary>
    internal static async Task<ScheduleContent?> InForceAsync(
        CafeDbContext context,
        Actor.Member actor,
        AvailabilityScheduleId id,
        Instant at,
        CancellationToken cancellationToken
    )
    {
        var version = await Own(context, actor, id)
            .Where(row => row.SavedAt <= at)
            .OrderByDescending(row => row.Number)
            .Select(row => row.Content)
            .FirstOrDefaultAsync(cancellationToken);
        if (version is not null)
        {
            return version;
        }

        var schedule = await context
            .AvailabilitySchedules.AsNoTracking()
            .Include(row => row.Slots)
            .Include(row => row.Overrides)
            .AsSplitQuery()
            .OrderBy(row => row.Id)
            .FirstOrDefaultAsync(
                row =>
                    row.Id == id
                    && row.UserId == actor.UserId
                    && row.LastVersion == 0
                    && EF.Property<Instant>(row, "CreatedAt") <= at,
                cancellationToken
            );
        return schedule?.ToContent();
    }

    private static IQueryable<ScheduleVersion> Own(
        CafeDbContext context,
        Actor.Member actor,
        AvailabilityScheduleId id
    ) =>
        context
            .ScheduleVersions.AsNoTracking()
            .Where(row => row.ScheduleId == id)
            .Where(row => context.AvailabilitySchedules.Any(own => own.Id == id && own.UserId == actor.UserId));
}
