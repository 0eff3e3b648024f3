using CalendarCafe.Domain.Bookings;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>
/// Bookings as they stood at a moment that is past: made by then, and not called off yet. One that was moved since counts
/// at the time that it has now, for its row keeps no other.
/// </summary>
internal static class BookingsThen
{
    public static IQueryable<Booking> StoodAt(this IQueryable<Booking> bookings, Instant then) =>
        bookings.Where(booking =>
            EF.Property<Instant>(booking, "CreatedAt") <= then
            && (booking.CanceledAt == null || booking.CanceledAt > then)
        );
}
