namespace CalendarCafe.Domain.Calendars;

/// <summary>Where a connected calendar lives. CUSTOM is any server that speaks CalDAV.</summary>
public enum CalendarProvider
{
    Google,
    Microsoft,
    Apple,
    Custom,
}
