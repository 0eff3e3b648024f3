using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Demo;

/// <summary>A few weeks of a host's meetings, past and to come; the same for every start on the same day.</summary>
internal static class DemoBookings
{
    private const int DaysBack = 28;
    private const int DaysAhead = 21;

    private static readonly string[] Invitees =
    [
        "Amélie Laurent",
        "Ben Okafor",
        "Chiara Rossi",
        "Daniel Cohen",
        "Elif Yılmaz",
        "Farid Haddad",
        "Greta Lindqvist",
        "Hiro Nakamura",
        "Ines Carvalho",
        "Jakub Nowak",
        "Kofi Mensah",
        "Lena Fischer",
        "María Gómez",
        "Nadia Petrova",
        "Omar Farouk",
        "Paula Schmidt",
        "Quentin Dubois",
        "Rosa Jiménez",
        "Sam Taylor",
        "Thandi Nkosi",
    ];

    private static readonly string[] Zones =
    [
        "Europe/Paris",
        "Africa/Lagos",
        "Europe/Rome",
        "Asia/Jerusalem",
        "Europe/Istanbul",
        "America/Chicago",
    ];

    public static string EmailOf(string name) =>
        $"{Domain.Slug.Suggest(name, "guest").Replace('-', '.')}@guests.example";

    public static IEnumerable<Booking> Of(User host, EventType intro, Instant now)
    {
        var zone = DateTimeZoneProviders.Tzdb[host.TimeZone];
        var today = now.InZone(zone).Date;
        var sequence = new DemoSequence(host.Slug);
        for (var date = today.PlusDays(-DaysBack); date <= today.PlusDays(DaysAhead); date = date.PlusDays(1))
        {
            if (date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
            {
                continue;
            }

            // At most two a day, one before noon and one after, so that no two can meet.
            foreach (var half in new[] { 18 + sequence.Below(6), 26 + sequence.Below(7) })
            {
                if (sequence.Below(10) < 6)
                {
                    yield return At(host, intro, date.At(new LocalTime(half / 2, half % 2 * 30)), zone, sequence, now);
                }
            }
        }
    }

    private static Booking At(
        User host,
        EventType intro,
        LocalDateTime local,
        DateTimeZone zone,
        DemoSequence sequence,
        Instant now
    )
    {
        // Demo hours lie far from any change of clocks; a skipped one would simply be an hour later.
        var start = local.InZoneLeniently(zone).ToInstant();
        var name = Invitees[sequence.Below(Invitees.Length)];
        var booked = Instant.Min(now, start) - Duration.FromDays(1 + sequence.Below(5));
        var booking = Booking.Confirm(
            new(
                intro,
                BookingTerms.Of(intro, location: null),
                host.Id,
                new Interval(start, start + intro.Duration),
                zone,
                Invitee.Of(host.OrganizationId, name, EmailOf(name), Zones[sequence.Below(Zones.Length)], "en")
            ),
            booked
        );
        if (sequence.Below(12) == 0)
        {
            booking.Cancel(BookingParty.Invitee, null, "Something came up, sorry.", booked + Duration.FromHours(5));
        }
        else if (booking.EndsAt <= now)
        {
            booking.Complete(now);
        }

        return booking;
    }
}
