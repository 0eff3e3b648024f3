using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>A booking as a line of the host's list.</summary>
public sealed record HostBooking(
    BookingId Id,
    string Title,
    string InviteeName,
    string InviteeEmail,
    Instant StartsAt,
    Instant EndsAt,
    BookingStatus Status,
    LocationKind LocationKind,
    string? Location
);

public sealed record HostBookingDetails(
    HostBooking Booking,
    DateTimeZone InviteeZone,
    CancellationReasonPolicy CancellationReason,
    IReadOnlyList<GivenAnswer> Answers,
    IReadOnlyList<BookingMoment> History
);
