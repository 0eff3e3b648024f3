namespace CalendarCafe.Domain.Availability;

public enum OverrideKind
{
    Available,
    Unavailable,
}
