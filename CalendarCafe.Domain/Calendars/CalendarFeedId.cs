namespace CalendarCafe.Domain.Calendars;

public readonly record struct CalendarFeedId(Guid Value) : IEntityId<CalendarFeedId>
{
    public static CalendarFeedId New() => new(Guid.CreateVersion7());

    public static CalendarFeedId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
