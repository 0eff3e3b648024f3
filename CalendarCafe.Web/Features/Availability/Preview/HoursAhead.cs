using CalendarCafe.Web.Features.Scheduling;

namespace CalendarCafe.Web.Features.Availability.Preview;

/// <summary>The next weeks of some event types, and what is booked of them, by start.</summary>
internal sealed record HoursAhead(Instant Now, IReadOnlyList<HoursTrial> Trials, IReadOnlyList<BookingAhead> Bookings);
