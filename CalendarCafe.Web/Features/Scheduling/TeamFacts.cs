using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>Who hosts an event type and what they have said of their time, sorted out of the lines that one query reads.</summary>
internal sealed class TeamFacts
{
    private readonly ILookup<(HostFactKind Kind, Guid Subject), HostFact> _facts;
    private readonly HoursDesk _hours;

    public TeamFacts(IReadOnlyList<HostFact> facts, DateInterval dates)
    {
        _facts = facts.ToLookup(fact => (fact.Kind, fact.Subject));
        _hours = new(_facts, dates);
        var hosts = facts
            .Where(fact => fact.Kind == HostFactKind.Host)
            .OrderBy(fact => fact.FromNumber)
            .ThenBy(fact => fact.Subject)
            .Select(fact => new Host(new(fact.Subject), fact.Other, fact.UntilNumber == 1, CanMeet(fact))
            {
                Limits = LimitsOf(fact),
            })
            .ToList();
        Required = [.. hosts.Where(host => !host.IsPooled)];
        // Who must attend anyway is not picked as well.
        Pool = [.. hosts.Where(host => host.IsPooled && host.CanMeet && !Required.Any(fix => fix.Id == host.Id))];
        OrganizationZone = facts.Single(fact => fact.Kind == HostFactKind.Organization).Label ?? "";
    }

    /// <summary>Who must attend, whether they can or not.</summary>
    public IReadOnlyList<Host> Required { get; }

    /// <summary>Who of the pool may be picked.</summary>
    public IReadOnlyList<Host> Pool { get; }

    public string OrganizationZone { get; }

    public IEnumerable<Host> All => Required.Concat(Pool);

    /// <summary>The zone of a schedule, or null for one that is gone.</summary>
    public string? ZoneOf(Guid? schedule) =>
        schedule is { } id ? _facts[(HostFactKind.Schedule, id)].SingleOrDefault()?.Label : null;

    /// <summary>The host's working hours; the same instance for all who share them.</summary>
    public WorkingHours HoursOf(Host host) => _hours.Of(host);

    /// <summary>A schedule as nobody's in particular: nobody is away from it, and it keeps no holidays.</summary>
    public WorkingHours? HoursOf(AvailabilityScheduleId schedule) =>
        ZoneOf(schedule.Value) is null ? null : _hours.Of(schedule.Value);

    // Who has left, or has no hours at all, cannot be met.
    private bool CanMeet(HostFact host) => host.Label is not null && ZoneOf(host.Other) is not null;

    private IReadOnlyList<SlotLimit> LimitsOf(HostFact host) =>
        [
            .. _facts[(HostFactKind.Limit, host.Subject)]
                .Select(fact => new SlotLimit(
                    HostFact.Member<LimitPeriod>(fact.Label),
                    HostFact.Member<LimitMeasure>(fact.Detail),
                    fact.FromNumber ?? 0
                )),
        ];

    public sealed record Host(UserId Id, Guid? Schedule, bool IsPooled, bool CanMeet)
    {
        public required IReadOnlyList<SlotLimit> Limits { get; init; }
    }
}
