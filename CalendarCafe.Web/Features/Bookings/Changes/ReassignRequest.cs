using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>
/// To whom the organiser's place is to be given. <paramref name="Seen"/> is the SEQUENCE that was looked at;
/// <paramref name="Anyway"/> says that it is known that they do not usually work then.
/// </summary>
public sealed record ReassignRequest(BookingId Id, UserId To, int Seen, bool Anyway = false);
