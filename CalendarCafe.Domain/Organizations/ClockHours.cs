namespace CalendarCafe.Domain.Organizations;

/// <summary>How many hours the clock has on which a member reads times.</summary>
public enum ClockHours
{
    /// <summary>As many as people who speak the member's language are used to.</summary>
    ByLanguage,
    Twelve,
    TwentyFour,
}
