namespace CalendarCafe.Domain.Availability;

/// <summary>What keeps a host busy: the kinds of slot claims, and those of an external calendar's events.</summary>
public enum BusyKind
{
    Hold,
    Booking,
    GroupSession,
    External,
    ExternalTentative,
    ExternalOutOfOffice,

    /// <summary>An event that its calendar shows as free.</summary>
    ExternalFree,
}
