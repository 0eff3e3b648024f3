namespace CalendarCafe.Domain.EventTypes;

/// <summary>Whether a scheduling link still books, and if not, why.</summary>
public enum SchedulingLinkState
{
    Open,
    Used,
    Expired,
    Revoked,
}
