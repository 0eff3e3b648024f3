namespace CalendarCafe.Web.Features.Availability.Editor;

/// <summary>What can be wrong with a typed time.</summary>
public enum HoursProblem
{
    NotATime,
    EndBeforeStart,
    Overlaps,
}
