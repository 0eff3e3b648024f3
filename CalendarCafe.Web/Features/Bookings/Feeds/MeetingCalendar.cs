using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Hosting;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Bookings.Feeds;

/// <summary>A host's meetings as one calendar file. It says what the lines say that it is given: masked ones stay masked.</summary>
internal sealed class MeetingCalendar(
    SiteAddress site,
    IStringLocalizer<FeedTexts> texts,
    IStringLocalizer<EventTypeTexts> types
)
{
    public string Write(Party host, IEnumerable<HostBooking> meetings) =>
        CalendarObject.Collection(texts["CalendarName", host.Name], meetings.Select(meeting => Of(host, meeting)));

    private Invitation Of(Party host, HostBooking meeting) =>
        new(
            UidOf(meeting),
            meeting.Sequence,
            // When it was written must not change what is written: a reader would take it for news each time.
            meeting.ChangedAt,
            meeting.StartsAt,
            meeting.EndsAt,
            Seat(meeting) is { } session
                ? texts["SessionTitle", meeting.Title, session.Taken, session.Capacity]
                : texts["MeetingTitle", meeting.Title, meeting.InviteeName],
            texts["MeetingDetails", site.Of($"/app/bookings/{meeting.Id}")],
            meeting.Location is { } place
                ? texts["MeetingPlace", types.Location(meeting.LocationKind), place]
                : types.Location(meeting.LocationKind),
            null,
            host,
            [],
            IsTentative: meeting.Status == BookingStatus.Pending
        )
        {
            IsCanceled = meeting.Status == BookingStatus.Canceled,
            Conference = new MeetingPlace(meeting.LocationKind, meeting.Location).Link is { } page
                ? new(page, IsVideo: meeting.LocationKind != LocationKind.Custom)
                : null,
        };

    private static Groups.HostSession? Seat(HostBooking meeting) =>
        meeting.Status == BookingStatus.Canceled ? null : meeting.Session;

    // A session stays one meeting, whoever was the first to book it.
    private static string UidOf(HostBooking meeting) =>
        Seat(meeting) is { } session ? $"session-{session.Id}@calendarcafe" : meeting.Uid;
}
