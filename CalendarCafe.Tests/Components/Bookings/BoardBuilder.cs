using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Picking;
using CalendarCafe.Web.Features.EventTypes;

namespace CalendarCafe.Tests.Components.Bookings;

/// <summary>An event type of half an hour with a host in Lisbon, and boards of the times that a test names.</summary>
internal static class BoardBuilder
{
    public static Instant Now { get; } = Instant.FromUtc(2026, 11, 23, 9, 0);

    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    public static BookableEventType EventType(LocationKind location = LocationKind.Zoom) =>
        new(
            new BookingAddress("acme", "ada", "intro"),
            OrganizationId.New(),
            "Acme",
            UserId.New(),
            "Ada",
            Zone("Europe/Lisbon"),
            EventTypeId.New(),
            "Intro",
            null,
            [Duration.FromMinutes(30), Duration.FromMinutes(45)],
            [new(EventTypeLocationId.New(), new(location))],
            []
        )
        {
            Horizon = new Horizon.Days(60),
        };

    public static BookingQuery Query(
        string? month = null,
        string? date = null,
        string? start = null,
        string? zone = null,
        string? duration = null
    ) => new(month, date, start, zone, null, duration, false);

    public static BookingChoice Choice(BookingQuery? query = null) =>
        BookingChoice.Read(query ?? Query(), EventType(), Now);

    public static SlotOffer Slot(Instant startsAt) =>
        AvailabilityEngine.Offers(AlwaysOpen(startsAt), new(startsAt, startsAt + Duration.FromMinutes(1))).Single();

    // A start that is offered comes from the engine alone, so here is somebody who is always free.
    private static SlotSearch AlwaysOpen(Instant startsAt) =>
        new(
            new SlotRules
            {
                Duration = Duration.FromMinutes(30),
                Increment = Duration.FromMinutes(1),
                Horizon = new Horizon.Days(7),
                Zone = DateTimeZone.Utc,
            },
            [
                HostGroup.Of(
                    new(
                        UserId.New(),
                        new(
                            DateTimeZone.Utc,
                            [
                                .. Enum.GetValues<Weekday>()
                                    .Select(day => new WorkingInterval(
                                        day,
                                        MinuteOfDay.Midnight,
                                        MinuteOfDay.EndOfDay
                                    )),
                            ]
                        ),
                        []
                    )
                ),
            ],
            startsAt
        );

    public static SlotBoard Board(BookingChoice choice, params Instant[] starts) =>
        SlotBoard.Of(
            choice.Month ?? choice.Date?.ToYearMonth() ?? new YearMonth(2026, 11),
            choice,
            Zone("Europe/Lisbon"),
            [.. starts.Select(Slot)],
            Now
        );
}
