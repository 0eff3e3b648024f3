using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.Bookings.Managing;

namespace CalendarCafe.Tests.Features.Bookings;

/// <summary>A line of a host's list: half an hour with Grace, confirmed.</summary>
internal static class ABooking
{
    public static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 10, 0);

    public static HostBooking At(Instant startsAt) =>
        new(
            BookingId.New(),
            "Intro call",
            "Grace Hopper",
            "grace@example.org",
            startsAt,
            startsAt + Duration.FromMinutes(30),
            BookingStatus.Confirmed,
            LocationKind.GoogleMeet,
            null
        );

    public static HostBookingDetails Details(
        HostBooking? booking = null,
        CancellationReasonPolicy reason = CancellationReasonPolicy.Optional
    ) =>
        new(
            booking ?? At(Start),
            DateTimeZoneProviders.Tzdb["America/New_York"],
            reason,
            [new GivenAnswer("Topic", ["My salary"])],
            [
                new BookingMoment(
                    BookingStepKind.Confirmed,
                    BookingParty.Invitee,
                    Start - Duration.FromDays(1),
                    "I am ill"
                ),
            ]
        );
}
