using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Availability.Schedules;

/// <summary>Takes a deletion back.</summary>
internal sealed partial class RestoreSchedule(CafeDatabase database, ILogger<RestoreSchedule> logger)
{
    /// <param name="followers">Who followed it; those that were given another schedule since keep that one.</param>
    /// <returns>False where the member has no such schedule, or may not.</returns>
    public async Task<bool> ExecuteAsync(
        Actor.Member actor,
        AvailabilityScheduleId id,
        IReadOnlyList<EventTypeId> followers,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockSchedulesAsync(actor.UserId, cancellationToken);
        var schedule = await context
            .AvailabilitySchedules.WithDeleted()
            .SingleOrDefaultAsync(row => row.Id == id && row.UserId == actor.UserId, cancellationToken);
        if (schedule is null || !actor.MayEdit)
        {
            return false;
        }

        var eventTypes = await context
            .EventTypes.Where(row => followers.Contains(row.Id) && row.ScheduleId == null)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        eventTypes.ForEach(row => row.Follow(id));
        schedule.Restore();
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        LogRestored(id);
        return true;
    }

    [LoggerMessage(LogLevel.Information, "Schedule {ScheduleId} restored")]
    private partial void LogRestored(AvailabilityScheduleId scheduleId);
}
