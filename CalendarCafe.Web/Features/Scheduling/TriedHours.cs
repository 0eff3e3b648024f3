using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>What a schedule might say instead of what it says.</summary>
public sealed record TriedHours(AvailabilityScheduleId Schedule, UserId Owner, ScheduleContent Content)
{
    /// <summary>The same facts with this schedule in them: in its own place or, where it stands nowhere yet, as if its owner followed it.</summary>
    internal IReadOnlyList<HostFact> In(IReadOnlyList<HostFact> facts)
    {
        var id = Schedule.Value;
        var isFollowed = facts.Any(fact => fact.Kind == HostFactKind.Schedule && fact.Subject == id);
        var others = facts
            .Where(fact => fact.Subject != id || fact.Kind is not (HostFactKind.Slot or HostFactKind.Override))
            .Where(fact => fact.Subject != id || fact.Kind != HostFactKind.Schedule)
            .Select(fact => !isFollowed && IsOwner(fact) ? fact with { Other = id } : fact);
        return
        [
            .. others,
            Line(HostFactKind.Schedule) with
            {
                Other = Owner.Value,
                Label = Content.TimeZone,
            },
            .. Own(),
        ];
    }

    private bool IsOwner(HostFact fact) => fact.Kind == HostFactKind.Host && fact.Subject == Owner.Value;

    private IEnumerable<HostFact> Own() =>
        Content
            .Weekly.Select(hours =>
                Line(HostFactKind.Slot) with
                {
                    FromNumber = hours.Start.Value,
                    UntilNumber = hours.End.Value,
                    Label = hours.Day.ToString(),
                }
            )
            .Concat(
                Content.Overrides.Select(planned =>
                    Line(HostFactKind.Override) with
                    {
                        FirstDate = planned.Rule.Date,
                        LastDate = planned.Rule.Date,
                        FromNumber = planned.Rule.Start?.Value,
                        UntilNumber = planned.Rule.End?.Value,
                        Label = planned.Rule.Kind.ToString(),
                    }
                )
            );

    private HostFact Line(HostFactKind kind) =>
        new(kind, Schedule.Value, null, null, null, null, null, null, null, null);
}
