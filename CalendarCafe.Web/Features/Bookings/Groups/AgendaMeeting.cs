using CalendarCafe.Domain.Bookings;
using CalendarCafe.Web.Features.Bookings.Agenda;

namespace CalendarCafe.Web.Features.Bookings.Groups;

/// <summary>One meeting of a host's day: a booking, or the bookings of one session.</summary>
public sealed record AgendaMeeting(IReadOnlyList<HostBooking> Bookings)
{
    public HostBooking First => Bookings[0];

    /// <summary>Null where it is a booking's alone, as is one that has given back its seat.</summary>
    public HostSession? Session => SeatOf(First);

    /// <summary>In the order of their first bookings.</summary>
    public static IReadOnlyList<AgendaMeeting> Of(IEnumerable<HostBooking> bookings) =>
        [
            .. bookings
                .GroupBy(booking => SeatOf(booking)?.Id.Value ?? booking.Id.Value)
                .Select(meeting => new AgendaMeeting([.. meeting])),
        ];

    private static HostSession? SeatOf(HostBooking booking) =>
        booking.Status == BookingStatus.Canceled ? null : booking.Session;
}
