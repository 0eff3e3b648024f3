namespace CalendarCafe.Domain.EventTypes;

public readonly record struct SchedulingLinkId(Guid Value) : IEntityId<SchedulingLinkId>
{
    public static SchedulingLinkId New() => new(Guid.CreateVersion7());

    public static SchedulingLinkId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
