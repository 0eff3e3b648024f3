using CalendarCafe.Web.Features.Bookings.Groups;

namespace CalendarCafe.Web.Features.Bookings.Agenda;

/// <summary>What a host has on one date of their own calendar. A meeting belongs to the date on which it starts.</summary>
public sealed record AgendaDay(LocalDate Date, IReadOnlyList<HostBooking> Bookings)
{
    /// <summary>The bookings of one session are one meeting.</summary>
    public IReadOnlyList<AgendaMeeting> Meetings => AgendaMeeting.Of(Bookings);

    public static IReadOnlyList<AgendaDay> Of(IEnumerable<HostBooking> bookings, DateTimeZone zone) =>
        [
            .. bookings
                .GroupBy(booking => booking.StartsAt.InZone(zone).Date)
                .OrderBy(day => day.Key)
                .Select(day => new AgendaDay(day.Key, [.. day.OrderBy(booking => booking.StartsAt)])),
        ];
}
