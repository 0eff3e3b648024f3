using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Where a booking is to take place, as typed. <paramref name="Seen"/> is the SEQUENCE that was looked at.</summary>
public sealed record ChangeLocationRequest(BookingId Id, LocationKind Kind, string Value, int Seen);
