namespace CalendarCafe.Domain.Availability;

/// <summary>Whose meetings a limit counts.</summary>
public enum LimitScope
{
    EventType,
    Team,
    Host,
}
