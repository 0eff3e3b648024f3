namespace CalendarCafe.Domain.EventTypes;

public readonly record struct EventTypeVersionId(Guid Value) : IEntityId<EventTypeVersionId>
{
    public static EventTypeVersionId New() => new(Guid.CreateVersion7());

    public static EventTypeVersionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
