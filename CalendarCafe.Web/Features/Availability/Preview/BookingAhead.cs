using CalendarCafe.Domain.Bookings;

namespace CalendarCafe.Web.Features.Availability.Preview;

public sealed record BookingAhead(BookingId Id, string Title, string InviteeName, Instant StartsAt, Instant EndsAt);
