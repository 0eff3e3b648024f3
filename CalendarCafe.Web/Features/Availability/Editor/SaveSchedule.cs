using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Availability.Editor;

/// <summary>Has a schedule say something else from now on, and keeps what it said as a version.</summary>
internal sealed partial class SaveSchedule(CafeDatabase database, IClock clock, ILogger<SaveSchedule> logger)
{
    /// <param name="seen">The version that was edited: who has not seen the last one is told of it, and nothing is saved.</param>
    public async Task<SaveScheduleResult> ExecuteAsync(
        Actor.Member actor,
        AvailabilityScheduleId id,
        int seen,
        ScheduleContent content,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockSchedulesAsync(actor.UserId, cancellationToken);
        var schedule = await FindAsync(context, actor, id, cancellationToken);
        if (schedule is null || !actor.MayEdit)
        {
            return new SaveScheduleResult.NotFound();
        }

        if (schedule.LastVersion != seen)
        {
            return await StaleAsync(context, schedule, cancellationToken);
        }

        var before = schedule.ToContent();
        if (before == content)
        {
            return new SaveScheduleResult.Saved(seen, before);
        }

        var madeAt = context.Entry(schedule).Property<Instant>("CreatedAt").CurrentValue;
        context.AddRange(schedule.Save(content, actor.UserId, madeAt, clock.GetCurrentInstant()));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        LogSaved(id, schedule.LastVersion);
        return new SaveScheduleResult.Saved(schedule.LastVersion, before);
    }

    private static Task<AvailabilitySchedule?> FindAsync(
        CafeDbContext context,
        Actor.Member actor,
        AvailabilityScheduleId id,
        CancellationToken cancellationToken
    ) =>
        context
            .AvailabilitySchedules.Include(row => row.Slots)
            .Include(row => row.Overrides)
            .AsSplitQuery()
            .OrderBy(row => row.Id)
            .FirstOrDefaultAsync(row => row.Id == id && row.UserId == actor.UserId, cancellationToken);

    private static async Task<SaveScheduleResult> StaleAsync(
        CafeDbContext context,
        AvailabilitySchedule schedule,
        CancellationToken cancellationToken
    )
    {
        var last = await context
            .ScheduleVersions.Where(row => row.ScheduleId == schedule.Id && row.Number == schedule.LastVersion)
            .Select(row => new
            {
                row.SavedAt,
                By = context
                    .Users.Where(user => user.Id == row.SavedByUserId)
                    .Select(user => user.Name)
                    .FirstOrDefault(),
            })
            .SingleAsync(cancellationToken);
        return new SaveScheduleResult.Stale(schedule.LastVersion, schedule.ToContent(), last.By ?? "", last.SavedAt);
    }

    [LoggerMessage(LogLevel.Information, "Schedule {ScheduleId} saved as version {Version}")]
    private partial void LogSaved(AvailabilityScheduleId scheduleId, int version);
}
