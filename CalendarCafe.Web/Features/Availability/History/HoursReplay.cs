using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.Availability.Preview;

namespace CalendarCafe.Web.Features.Availability.History;

/// <summary>Answers what was offered on a date: by the version of the schedule that was in force, and the bookings made by then.</summary>
internal sealed class HoursReplay(TrialQueries trials)
{
    /// <summary>Null where the schedule was not made yet, or the event type cannot be asked about.</summary>
    public async Task<ReplayAnswer?> AskAsync(
        Actor.Member actor,
        AvailabilityScheduleId schedule,
        ReplayQuestion question,
        CancellationToken cancellationToken
    )
    {
        // Whatever zone the version had: the date as it may begin or end anywhere.
        var around = new Interval(
            question.Date.PlusDays(-1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(),
            question.Date.PlusDays(2).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant()
        );
        var then = await trials.ThenAsync(
            actor,
            schedule,
            question.EventType,
            question.Then,
            around,
            cancellationToken
        );
        if (then is null)
        {
            return null;
        }

        var zone = DateTimeZoneProviders.Tzdb[then.Content.TimeZone];
        var search = then.Trial.Search(new(schedule, actor.UserId, then.Content));
        var day = HoursPreview.Of(search, actor.UserId, new(question.Date, question.Date), zone).Days[0];
        return new(then.Content, day.Starts);
    }
}
