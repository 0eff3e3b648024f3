namespace CalendarCafe.Domain.Bookings;

/// <summary>
/// PENDING, CONFIRMED and RESCHEDULED are active and hold claims; RESCHEDULED is CONFIRMED after at least one move.
/// CANCELED (declined and expired requests too), NO_SHOW and COMPLETED are at rest.
/// </summary>
public enum BookingStatus
{
    Pending,
    Confirmed,
    Rescheduled,
    Canceled,
    NoShow,
    Completed,
}
