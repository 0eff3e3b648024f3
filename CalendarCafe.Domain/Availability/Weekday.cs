namespace CalendarCafe.Domain.Availability;

/// <summary>The days of the ISO week, Monday first.</summary>
public enum Weekday
{
    Monday = 1,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}
