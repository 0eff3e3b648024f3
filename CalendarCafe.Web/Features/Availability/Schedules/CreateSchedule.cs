using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Availability.Schedules;

/// <summary>Makes a schedule of the member's, from Monday to Friday, nine to five: something to change.</summary>
internal sealed partial class CreateSchedule(CafeDatabase database, ILogger<CreateSchedule> logger)
{
    public async Task<CreateScheduleResult> ExecuteAsync(
        Actor.Member actor,
        string name,
        string timeZone,
        CancellationToken cancellationToken
    )
    {
        if (!actor.MayEdit)
        {
            return new CreateScheduleResult.NotFound();
        }

        if (ScheduleFields.Problems(name, timeZone) is [_, ..] problems)
        {
            return new CreateScheduleResult.Invalid(problems);
        }

        await using var context = await database.OpenAsync(actor, cancellationToken);
        var own = context.AvailabilitySchedules.Where(row => row.UserId == actor.UserId);
        var schedules = await own.CountAsync(cancellationToken);
        if (schedules >= ScheduleQueries.MostListed)
        {
            return new CreateScheduleResult.TooMany(ScheduleQueries.MostListed);
        }

        var schedule = AvailabilitySchedule.Create(
            actor.OrganizationId,
            actor.UserId,
            CleanText.Line(name),
            timeZone,
            isDefault: schedules == 0
        );
        schedule.WorkOnWeekdays(MinuteOfDay.At(9), MinuteOfDay.At(17));
        context.Add(schedule);
        await context.SaveChangesAsync(cancellationToken);
        LogCreated(schedule.Id);
        return new CreateScheduleResult.Created(schedule.Id);
    }

    [LoggerMessage(LogLevel.Information, "Schedule {ScheduleId} made")]
    private partial void LogCreated(AvailabilityScheduleId scheduleId);
}
