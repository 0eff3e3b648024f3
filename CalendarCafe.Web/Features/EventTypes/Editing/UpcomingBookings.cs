using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>What is booked of an event type and not over: how many, and the first few by name.</summary>
public sealed record UpcomingBookings(int Count, IReadOnlyList<UpcomingBooking> First)
{
    public const int Named = 5;

    internal static IQueryable<Booking> Of(CafeDbContext context, EventTypeId id, Instant now) =>
        context.Bookings.Where(booking =>
            booking.EventTypeId == id
            && booking.EndsAt > now
            && (
                booking.Status == BookingStatus.Pending
                || booking.Status == BookingStatus.Confirmed
                || booking.Status == BookingStatus.Rescheduled
            )
        );
}

/// <summary>With whom, and when.</summary>
public sealed record UpcomingBooking(BookingId Id, string InviteeName, Instant StartsAt);
