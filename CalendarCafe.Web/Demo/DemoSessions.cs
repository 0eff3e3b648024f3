using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Demo;

/// <summary>Who has a seat in a host's sessions: one that goes well, one with too few so far, one that is full.</summary>
internal static class DemoSessions
{
    private static readonly LocalTime Noon = new(12, 0);

    private static readonly (int Weekday, string[] Names)[] Seats =
    [
        (3, ["Ines Carvalho", "Hiro Nakamura", "Lena Fischer", "Omar Farouk"]),
        (6, ["Rosa Jiménez", "Jakub Nowak"]),
        (7, ["Ben Okafor", "Chiara Rossi", "Elif Yılmaz", "Greta Lindqvist", "María Gómez", "Paula Schmidt"]),
    ];

    public static IEnumerable<Booking> Of(User host, EventType tasting, Instant now)
    {
        var zone = DateTimeZoneProviders.Tzdb[host.TimeZone];
        var today = now.InZone(zone).Date;
        return from session in Seats
            // Noon lies far from any change of clocks, and between the demo's other meetings.
            let start = WeekdayAfter(today, session.Weekday).At(Noon).InZoneLeniently(zone).ToInstant()
            from name in session.Names
            select Booking.Confirm(
                new(
                    tasting,
                    BookingTerms.Of(tasting, location: null),
                    host.Id,
                    new Interval(start, start + tasting.Duration),
                    zone,
                    Invitee.Of(host.OrganizationId, name, DemoBookings.EmailOf(name), "Europe/Lisbon", "en")
                ),
                now - Duration.FromHours(5)
            );
    }

    private static LocalDate WeekdayAfter(LocalDate date, int days)
    {
        for (var left = days; left > 0; left -= date.DayOfWeek < IsoDayOfWeek.Saturday ? 1 : 0)
        {
            date = date.PlusDays(1);
        }

        return date;
    }
}
