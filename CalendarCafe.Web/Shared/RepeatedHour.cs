namespace CalendarCafe.Web.Shared;

/// <summary>Which pass of a clock a moment lies in, where the clock is turned back and an hour comes twice.</summary>
public enum RepeatedHour
{
    None,
    First,
    Second,
}
