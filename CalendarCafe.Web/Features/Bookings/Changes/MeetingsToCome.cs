using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Bookings.Changes;

internal static class MeetingsToCome
{
    /// <summary>What a host has before them, asked for or settled.</summary>
    public static IQueryable<Booking> ToComeFor(this IQueryable<Booking> bookings, UserId host, Instant now) =>
        bookings.Where(booking =>
            booking.EndsAt > now
            && (
                booking.Status == BookingStatus.Pending
                || booking.Status == BookingStatus.Confirmed
                || booking.Status == BookingStatus.Rescheduled
            )
            && booking.Hosts.Any(row => row.UserId == host)
        );
}
