namespace CalendarCafe.Domain.Bookings;

/// <summary>How a booking came to be cancelled: by either side, by a host who declined the request, or because nobody answered it.</summary>
public enum CancellationKind
{
    Canceled,
    Declined,
    Expired,
}
