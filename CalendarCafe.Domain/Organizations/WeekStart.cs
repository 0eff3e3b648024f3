namespace CalendarCafe.Domain.Organizations;

/// <summary>The day with which a member's calendars begin. Limits per week count ISO weeks, whatever a member looks at.</summary>
public enum WeekStart
{
    /// <summary>The day that people who speak the member's language are used to.</summary>
    ByLanguage,
    Monday,
    Sunday,
    Saturday,
}
