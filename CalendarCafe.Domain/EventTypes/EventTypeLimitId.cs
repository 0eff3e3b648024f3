namespace CalendarCafe.Domain.EventTypes;

public readonly record struct EventTypeLimitId(Guid Value) : IEntityId<EventTypeLimitId>
{
    public static EventTypeLimitId New() => new(Guid.CreateVersion7());

    public static EventTypeLimitId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
