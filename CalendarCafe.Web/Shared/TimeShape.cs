namespace CalendarCafe.Web.Shared;

/// <summary>How much of a moment is said.</summary>
public enum TimeShape
{
    Clock,
    Day,
    DayAndClock,
    ShortDayAndClock,
    DayWithYear,
}
