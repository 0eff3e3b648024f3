using CalendarCafe.Domain.Bookings;

namespace CalendarCafe.Web.Features.Bookings.Agenda;

/// <param name="Upcoming">Active bookings that have not ended, the next one first.</param>
/// <param name="Requests">Those that wait for the host's answer, the most urgent first.</param>
public sealed record BookingsAhead(IReadOnlyList<HostBooking> Upcoming, IReadOnlyList<HostBooking> Requests)
{
    internal static BookingsAhead Of(IReadOnlyList<HostBooking> found, Instant now, int most) =>
        new(
            [
                .. found
                    .Where(booking => booking.EndsAt > now)
                    .OrderBy(booking => booking.StartsAt)
                    .ThenBy(Id)
                    .Take(most),
            ],
            [
                .. found
                    .Where(booking => booking.Status == BookingStatus.Pending && booking.AnswerBy > now)
                    .OrderBy(booking => booking.AnswerBy)
                    .ThenBy(Id)
                    .Take(most),
            ]
        );

    private static Guid Id(HostBooking booking) => booking.Id.Value;
}
