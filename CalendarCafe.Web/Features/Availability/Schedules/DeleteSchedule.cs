using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Availability.Schedules;

/// <summary>Takes a schedule away; event types that followed it fall back to the default.</summary>
internal sealed partial class DeleteSchedule(CafeDatabase database, IClock clock, ILogger<DeleteSchedule> logger)
{
    public async Task<DeleteScheduleResult> ExecuteAsync(
        Actor.Member actor,
        AvailabilityScheduleId id,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockSchedulesAsync(actor.UserId, cancellationToken);
        var schedule = await context.AvailabilitySchedules.SingleOrDefaultAsync(
            row => row.Id == id && row.UserId == actor.UserId,
            cancellationToken
        );
        if (schedule is null || !actor.MayEdit)
        {
            return new DeleteScheduleResult.NotFound();
        }

        if (schedule.IsDefault)
        {
            return new DeleteScheduleResult.IsDefault();
        }

        var users = await context
            .EventTypes.Where(row => row.ScheduleId == id || row.RestrictionScheduleId == id)
            .OrderBy(row => row.Name)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        if (users.FindAll(row => row.RestrictionScheduleId == id) is [_, ..] kept)
        {
            return new DeleteScheduleResult.Needed(kept.ConvertAll(row => row.Name));
        }

        users.ForEach(row => row.Follow(null));
        schedule.Delete(clock.GetCurrentInstant());
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        LogDeleted(id);
        return new DeleteScheduleResult.Deleted(users.ConvertAll(row => row.Id));
    }

    [LoggerMessage(LogLevel.Information, "Schedule {ScheduleId} deleted")]
    private partial void LogDeleted(AvailabilityScheduleId scheduleId);
}
