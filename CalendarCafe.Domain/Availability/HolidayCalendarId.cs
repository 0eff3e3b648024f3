namespace CalendarCafe.Domain.Availability;

public readonly record struct HolidayCalendarId(Guid Value) : IEntityId<HolidayCalendarId>
{
    public static HolidayCalendarId New() => new(Guid.CreateVersion7());

    public static HolidayCalendarId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
