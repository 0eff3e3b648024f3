namespace CalendarCafe.Domain.EventTypes;

public readonly record struct EventTypeLocationId(Guid Value) : IEntityId<EventTypeLocationId>
{
    public static EventTypeLocationId New() => new(Guid.CreateVersion7());

    public static EventTypeLocationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
