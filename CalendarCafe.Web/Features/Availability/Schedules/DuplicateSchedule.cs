using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Availability.Schedules;

/// <summary>Makes a schedule that says the same as another of the member's.</summary>
internal sealed partial class DuplicateSchedule(CafeDatabase database, ILogger<DuplicateSchedule> logger)
{
    public async Task<CreateScheduleResult> ExecuteAsync(
        Actor.Member actor,
        AvailabilityScheduleId id,
        string name,
        CancellationToken cancellationToken
    )
    {
        if (ScheduleFields.OfName(name) is { } problem)
        {
            return new CreateScheduleResult.Invalid([problem]);
        }

        await using var context = await database.OpenAsync(actor, cancellationToken);
        var own = context.AvailabilitySchedules.Where(row => row.UserId == actor.UserId);
        var schedule = await own.Where(row => row.Id == id)
            .Include(row => row.Slots)
            .Include(row => row.Overrides)
            .AsSplitQuery()
            .OrderBy(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (schedule is null || !actor.MayEdit)
        {
            return new CreateScheduleResult.NotFound();
        }

        if (await own.CountAsync(cancellationToken) >= ScheduleQueries.MostListed)
        {
            return new CreateScheduleResult.TooMany(ScheduleQueries.MostListed);
        }

        var copy = schedule.Duplicate(CleanText.Line(name));
        context.Add(copy);
        await context.SaveChangesAsync(cancellationToken);
        LogDuplicated(copy.Id, id);
        return new CreateScheduleResult.Created(copy.Id);
    }

    [LoggerMessage(LogLevel.Information, "Schedule {ScheduleId} made as a copy of {OriginalId}")]
    private partial void LogDuplicated(AvailabilityScheduleId scheduleId, AvailabilityScheduleId originalId);
}
