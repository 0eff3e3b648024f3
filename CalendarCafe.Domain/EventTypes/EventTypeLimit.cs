using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.EventTypes;

/// <summary>How many bookings, or how many minutes of them, an event type takes in one calendar period.</summary>
public sealed class EventTypeLimit : ITenantOwned
{
    internal EventTypeLimit(OrganizationId organizationId, EventTypeId eventTypeId, SlotLimit limit)
        : this(EventTypeLimitId.New(), organizationId, eventTypeId, limit.Period, limit.Measure, limit.Maximum) { }

    private EventTypeLimit(
        EventTypeLimitId id,
        OrganizationId organizationId,
        EventTypeId eventTypeId,
        LimitPeriod period,
        LimitMeasure measure,
        int maximum
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximum);
        Id = id;
        OrganizationId = organizationId;
        EventTypeId = eventTypeId;
        Period = period;
        Measure = measure;
        Maximum = maximum;
    }

    public EventTypeLimitId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public EventTypeId EventTypeId { get; private init; }

    public LimitPeriod Period { get; private init; }

    public LimitMeasure Measure { get; private init; }

    public int Maximum { get; private init; }

    public SlotLimit Asked => new(Period, Measure, Maximum);

    /// <summary>Makes the list that of these limits; one that is the same keeps its row.</summary>
    internal static void Set(EventType eventType, List<EventTypeLimit> limits, IReadOnlyList<SlotLimit> wanted)
    {
        LimitOrder.Require(wanted);
        limits.RemoveAll(kept => !wanted.Contains(kept.Asked));
        limits.AddRange(
            wanted
                .Except(limits.Select(kept => kept.Asked))
                .Select(limit => new EventTypeLimit(eventType.OrganizationId, eventType.Id, limit))
                .ToList()
        );
    }
}
