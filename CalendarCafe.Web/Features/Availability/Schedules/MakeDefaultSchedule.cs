using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Availability.Schedules;

/// <summary>Has the member's event types without a schedule of their own follow this one.</summary>
internal sealed partial class MakeDefaultSchedule(CafeDatabase database, ILogger<MakeDefaultSchedule> logger)
{
    /// <summary>The one that was the default before, or null where the member has no such schedule or may not.</summary>
    public async Task<AvailabilityScheduleId?> ExecuteAsync(
        Actor.Member actor,
        AvailabilityScheduleId id,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockSchedulesAsync(actor.UserId, cancellationToken);
        var rows = await context
            .AvailabilitySchedules.Where(row => row.UserId == actor.UserId && (row.Id == id || row.IsDefault))
            .OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        var chosen = rows.Find(row => row.Id == id);
        if (chosen is null || !actor.MayEdit)
        {
            return null;
        }

        var before = rows.Find(row => row.IsDefault && row.Id != id);
        if (before is null)
        {
            return id;
        }

        // One after the other: at no moment may there be two.
        before.BeDefault(false);
        await context.SaveChangesAsync(cancellationToken);
        chosen.BeDefault(true);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        LogMadeDefault(id);
        return before.Id;
    }

    [LoggerMessage(LogLevel.Information, "Schedule {ScheduleId} is the default now")]
    private partial void LogMadeDefault(AvailabilityScheduleId scheduleId);
}
