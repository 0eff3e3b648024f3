namespace CalendarCafe.Domain.EventTypes;

public readonly record struct EventTypeId(Guid Value) : IEntityId<EventTypeId>
{
    public static EventTypeId New() => new(Guid.CreateVersion7());

    public static EventTypeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
