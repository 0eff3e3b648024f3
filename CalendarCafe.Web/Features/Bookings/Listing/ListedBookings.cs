using CalendarCafe.Web.Features.Bookings.Agenda;

namespace CalendarCafe.Web.Features.Bookings.Listing;

/// <summary>One page of a host's bookings, a session once, and how many each tab has.</summary>
public sealed record ListedBookings(IReadOnlyList<HostBooking> Rows, TabCounts Counts, int Page, int Pages);
