namespace CalendarCafe.Domain.Bookings;

/// <summary>What a slot claim stands for: a short hold, a booking, or the session that group bookings share.</summary>
public enum ClaimKind
{
    Hold,
    Booking,
    GroupSession,
}
