namespace CalendarCafe.Domain.Bookings;

/// <summary>What happened to a booking.</summary>
public enum BookingStepKind
{
    Requested,
    Confirmed,
    Rescheduled,
    Reassigned,
    Canceled,
    Declined,
    Expired,
    NoShowSet,
    NoShowCleared,
    Completed,
    Reopened,
    Relocated,
}
