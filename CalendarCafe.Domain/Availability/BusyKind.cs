namespace CalendarCafe.Domain.Availability;

/// <summary>What keeps a host busy: the kinds of slot claims, or an event of an external calendar.</summary>
public enum BusyKind
{
    Hold,
    Booking,
    GroupSession,
    External,
}
