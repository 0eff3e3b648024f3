namespace CalendarCafe.Domain.Calendars;

/// <summary>What an event of an external calendar says of its time.</summary>
public enum ExternalBusyKind
{
    Busy,
    Tentative,
    OutOfOffice,
    Free,
}
