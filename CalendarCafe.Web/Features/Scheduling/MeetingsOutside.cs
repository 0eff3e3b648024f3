using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>Which of a host's meetings lie outside their hours as these are now: hours may change after something was booked.</summary>
internal static class MeetingsOutside
{
    /// <summary>
    /// In two queries: the event types, for each may follow a schedule of its own, and the hours. A meeting of an event type
    /// that was deleted since is one still.
    /// </summary>
    /// <param name="meetings">Each with the event type that it is of; a bounded number.</param>
    public static async Task<IReadOnlyList<T>> FindAsync<T>(
        CafeDbContext context,
        Actor.Member host,
        IReadOnlyList<T> meetings,
        Func<T, EventTypeId> eventTypeOf,
        Func<T, Interval> timeOf,
        CancellationToken cancellationToken
    )
    {
        var ids = meetings.Select(eventTypeOf).Distinct().ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var eventTypes = await context
            .EventTypes.WithDeleted() // what was booked of it is still to come
            .AsNoTracking()
            .Where(row => ids.Contains(row.Id))
            .OrderBy(row => row.Id)
            .Take(ids.Count)
            .ToListAsync(cancellationToken);
        var hours = await HoursAsync(context, host, eventTypes, DatesOf(meetings.Select(timeOf)), cancellationToken);
        return
        [
            .. meetings.Where(meeting =>
                hours.GetValueOrDefault(eventTypeOf(meeting)) is { } known && !known.Hold(host.UserId, timeOf(meeting))
            ),
        ];
    }

    private static async Task<IReadOnlyDictionary<EventTypeId, WorkingHours>> HoursAsync(
        CafeDbContext context,
        Actor.Member host,
        IReadOnlyList<EventType> eventTypes,
        DateInterval dates,
        CancellationToken cancellationToken
    )
    {
        var alike = eventTypes.GroupBy(row => row.ScheduleId).Select(group => group.ToList()).ToList();
        if (alike.Count == 0)
        {
            return new Dictionary<EventTypeId, WorkingHours>();
        }

        var asked = new AskedHosts([host.UserId], OneIsEnough: false);
        var sheets = await FactSheets.ReadAsync(
            alike.ConvertAll(group => HostFacts.Query(context, group[0], asked, dates)),
            cancellationToken
        );
        return alike
            .Zip(sheets, (group, facts) => (group, Team: new TeamFacts(facts, dates)))
            .SelectMany(pair => pair.group.Select(row => (row.Id, pair.Team)))
            .Where(pair => pair.Team.Required is [{ CanMeet: true }])
            .ToDictionary(pair => pair.Id, pair => pair.Team.HoursOf(pair.Team.Required[0]));
    }

    // A local date begins or ends at most a day beside the one of UTC.
    private static DateInterval DatesOf(IEnumerable<Interval> times)
    {
        var all = times.ToList();
        return new(
            all.Min(time => time.Start).InUtc().Date.PlusDays(-2),
            all.Max(time => time.End).InUtc().Date.PlusDays(2)
        );
    }
}
