namespace CalendarCafe.Domain.Availability;

/// <summary>Whether a local time happens once, or is the first or second of two when the clocks go back.</summary>
public enum HourPass
{
    Only,
    First,
    Second,
}
