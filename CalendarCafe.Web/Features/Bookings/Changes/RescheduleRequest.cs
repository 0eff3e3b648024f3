using CalendarCafe.Domain.Bookings;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>
/// Where a booking is to be moved. <paramref name="Seen"/> is the SEQUENCE that was looked at, null for whoever does not
/// mind what happened since; <paramref name="Anyway"/> is a host's word that the time may lie outside what they offer.
/// </summary>
public sealed record RescheduleRequest(BookingId Id, Instant StartsAt, int? Seen, bool Anyway = false)
{
    /// <summary>The hash of the cookie of who moves it, where there is one: what they hold is never in their way.</summary>
    public byte[]? Visitor { get; init; }
}
