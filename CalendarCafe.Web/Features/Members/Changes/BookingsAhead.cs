using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Members.Changes;

/// <summary>What somebody still has to host: confirmed or asked for, and not over.</summary>
internal static class BookingsAhead
{
    public static IQueryable<Booking> AheadOf(this IQueryable<Booking> bookings, UserId host, Instant now) =>
        bookings
            .Where(booking => booking.Hosts.Any(row => row.UserId == host))
            .Where(booking => booking.Status != BookingStatus.Canceled && booking.EndsAt > now);
}
