using CalendarCafe.Web.Features.EventTypes;

namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>A time that a visitor chose. <paramref name="Duration"/> null means the event type's default.</summary>
internal sealed record HoldSlotRequest(BookingAddress Address, Instant StartsAt, Duration? Duration, Visitor Visitor)
{
    /// <summary>The token of the link to the booking that is to be moved there; null where a new one is to be made.</summary>
    public string? Moves { get; init; }
}
