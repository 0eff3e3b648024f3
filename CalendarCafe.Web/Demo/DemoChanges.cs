using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Demo;

/// <summary>One booking of each kind that something happened to: asked for, declined, moved, missed. All of them last in the day, where no other demo meeting is.</summary>
internal static class DemoChanges
{
    private static readonly LocalTime Time = new(16, 30);

    public static IEnumerable<Booking> Of(User host, IReadOnlyList<EventType> eventTypes, Instant now)
    {
        if (eventTypes.FirstOrDefault(eventType => eventType.Slug == DemoEventTypes.Approved) is not { } mentoring)
        {
            yield break;
        }

        var zone = DateTimeZoneProviders.Tzdb[host.TimeZone];
        var today = now.InZone(zone).Date;
        var meetings = new DemoMeetings(host, zone);
        var asked = now - Duration.FromHours(3);
        yield return Booking.Request(meetings.Of(mentoring, Weekday(today, 2), "Nadia Petrova"), asked);

        var declined = Booking.Request(meetings.Of(mentoring, Weekday(today, 4), "Sam Taylor"), asked);
        declined.Decline(host.Id, "I am no expert in this, sorry.", now - Duration.FromHours(1));
        yield return declined;

        var moved = Booking.Confirm(meetings.Of(eventTypes[0], Weekday(today, 3), "Kofi Mensah"), asked);
        var later = meetings.Of(eventTypes[0], Weekday(today, 5), "Kofi Mensah").Time;
        moved.MoveTo(later, BookingParty.Invitee, null, now - Duration.FromHours(2));
        yield return moved;

        var past = meetings.Of(eventTypes[0], Weekday(today, -1), "Umberto Greco");
        var missed = Booking.Confirm(past, past.Time.Start - Duration.FromDays(2));
        missed.MarkNoShow(host.Id, past.Time.End);
        yield return missed;
    }

    // So many working days from today.
    private static LocalDate Weekday(LocalDate today, int days)
    {
        var date = today;
        for (var left = Math.Abs(days); left > 0; left -= IsWorked(date) ? 1 : 0)
        {
            date = date.PlusDays(Math.Sign(days));
        }

        return date;
    }

    private static bool IsWorked(LocalDate date) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

    private sealed record DemoMeetings(User Host, DateTimeZone Zone)
    {
        public NewMeeting Of(EventType eventType, LocalDate date, string name)
        {
            // Demo hours lie far from any change of clocks; a skipped one would simply be an hour later.
            var start = date.At(Time).InZoneLeniently(Zone).ToInstant();
            return new(
                eventType,
                BookingTerms.Of(eventType, location: null),
                Host.Id,
                new Interval(start, start + eventType.Duration),
                Zone,
                Invitee.Of(Host.OrganizationId, name, DemoBookings.EmailOf(name), "Europe/Paris", "en")
            );
        }
    }
}
