using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>
/// Loads <see cref="HoursTrial"/>s of several event types in four queries whatever their number: the event types; the rules
/// of their hosts, once for those that are alike in that; what keeps the hosts busy; what limits and seats count.
/// </summary>
internal static class HoursTrials
{
    /// <summary>Those of the event types that can be booked, in their hosts' order.</summary>
    public static async Task<IReadOnlyList<HoursTrial>> ReadAsync(
        CafeDbContext context,
        IQueryable<EventType> wanted,
        Func<EventType, SlotSearchRequest> ask,
        CancellationToken cancellationToken
    )
    {
        var eventTypes = await wanted
            .AsNoTracking()
            .Include(row => row.Limits)
            .AsSingleQuery()
            .Where(row => row.IsActive)
            .OrderBy(row => row.Position)
            .ThenBy(row => row.Id)
            .ToListAsync(cancellationToken);
        if (eventTypes.Count == 0)
        {
            return [];
        }

        var asked = eventTypes.ConvertAll(eventType =>
        {
            var request = ask(eventType);
            return new AskedEventType(eventType, request, new SearchReach(eventType, request));
        });
        var facts = await FactsAsync(context, asked, cancellationToken);
        var claimed = await ClaimedAsync(context, asked, facts, cancellationToken);
        var booked = await BookedMeetings.ReadAsync(context, asked, cancellationToken);
        return asked.ConvertAll(one => new HoursTrial(one, facts[one], claimed, booked[one.EventType.Id]));
    }

    private static async Task<IReadOnlyDictionary<AskedEventType, IReadOnlyList<HostFact>>> FactsAsync(
        CafeDbContext context,
        IReadOnlyList<AskedEventType> asked,
        CancellationToken cancellationToken
    )
    {
        var dates = asked.Select(one => one.Reach.Dates).Aggregate(Hull);
        var alike = asked.GroupBy(one => HostsOf(one.EventType)).Select(group => group.ToList()).ToList();
        var facts = await FactSheets.ReadAsync(
            alike.ConvertAll(group => HostFacts.Query(context, group[0].EventType, asked: null, dates)),
            cancellationToken
        );
        return alike
            .SelectMany((group, number) => group.Select(one => (One: one, Facts: facts[number])))
            .ToDictionary(pair => pair.One, pair => pair.Facts);
    }

    private static Task<ClaimedHours> ClaimedAsync(
        CafeDbContext context,
        IReadOnlyList<AskedEventType> asked,
        IReadOnlyDictionary<AskedEventType, IReadOnlyList<HostFact>> facts,
        CancellationToken cancellationToken
    )
    {
        var hosts = asked
            .SelectMany(one => new TeamFacts(facts[one], one.Reach.Dates).All)
            .DistinctBy(host => host.Id)
            .ToList();
        var limited = hosts.FindAll(host => host.Limits.Count > 0);
        var kinds = limited.SelectMany(host => host.Limits).Select(limit => limit.Period).ToList();
        var busy = asked.Select(one => one.Reach.Busy).Aggregate(Hull);
        return ClaimedHours.ReadAsync(
            context,
            asked[0].Request,
            hosts.ConvertAll(host => host.Id),
            busy,
            limited.ConvertAll(host => host.Id),
            kinds.Count == 0 ? busy : asked.Select(one => one.Reach.Periods(kinds)).Aggregate(Hull),
            cancellationToken
        );
    }

    // Event types with the same hosts, hours and restriction are told the same facts.
    private static object HostsOf(EventType eventType) =>
        (
            eventType.OwnerUserId,
            eventType.OwnerTeamId is null ? default(EventTypeId?) : eventType.Id,
            eventType.ScheduleId,
            eventType.RestrictionScheduleId
        );

    private static Interval Hull(Interval one, Interval other) =>
        new(Instant.Min(one.Start, other.Start), Instant.Max(one.End, other.End));

    private static DateInterval Hull(DateInterval one, DateInterval other) =>
        new(LocalDate.Min(one.Start, other.Start), LocalDate.Max(one.End, other.End));
}
