namespace CalendarCafe.Domain.Calendars;

public readonly record struct CalendarConnectionId(Guid Value) : IEntityId<CalendarConnectionId>
{
    public static CalendarConnectionId New() => new(Guid.CreateVersion7());

    public static CalendarConnectionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
