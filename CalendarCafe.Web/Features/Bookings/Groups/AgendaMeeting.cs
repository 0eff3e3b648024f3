namespace CalendarCafe.Web.Features.Bookings.Groups;

/// <summary>One meeting of a host's day: a booking, or the bookings of one session.</summary>
public sealed record AgendaMeeting(IReadOnlyList<HostBooking> Bookings)
{
    public HostBooking First => Bookings[0];

    public HostSession? Session => First.Session;

    /// <summary>In the order of their first bookings.</summary>
    public static IReadOnlyList<AgendaMeeting> Of(IEnumerable<HostBooking> bookings) =>
        [
            .. bookings
                .GroupBy(booking => booking.Session?.Id.Value ?? booking.Id.Value)
                .Select(meeting => new AgendaMeeting([.. meeting])),
        ];
}
