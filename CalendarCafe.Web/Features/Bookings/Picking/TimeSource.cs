using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Features.Bookings.Managing;
using CalendarCafe.Web.Features.EventTypes;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>What times are chosen of: an event type, or a booking that looks for another time.</summary>
/// <param name="Address">Of the event type; its holds are kept there, those of a move too.</param>
/// <param name="Path">Where the page is.</param>
/// <param name="OwnZone">By whose clock times are shown unless another is asked for; null where that is the visitor's.</param>
public sealed record TimeSource(
    BookingAddress Address,
    string Path,
    OfferedEventType Offered,
    IReadOnlyList<UserId> Hosts,
    string HostName,
    DateTimeZone HostZone,
    DateTimeZone? OwnZone,
    bool IsInPerson
)
{
    public static TimeSource Of(BookableEventType eventType, byte[]? visitor) =>
        new(
            eventType.Address,
            eventType.Address.ToString(),
            eventType.OfferedTo(visitor),
            [eventType.HostId],
            eventType.HostName,
            eventType.HostZone,
            OwnZone: null,
            eventType.IsInPerson
        );

    /// <param name="token">Of the link that opens the booking.</param>
    public static TimeSource Of(
        ManagedBooking booking,
        BookingAddress address,
        OfferedEventType offered,
        string token,
        byte[]? visitor
    ) =>
        new(
            address,
            ReschedulePage.AddressOf(token),
            offered with
            {
                Visitor = visitor,
            },
            offered.Moved?.Hosts ?? [],
            booking.HostName,
            booking.HostZone,
            booking.InviteeZone,
            booking.LocationKind == LocationKind.InPerson
        );
}
