using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.Bookings.Groups;

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
)
{
    /// <summary>The session that it has a seat in; null where the meeting is this booking's alone.</summary>
    public HostSession? Session { get; init; }
}

public sealed record HostBookingDetails(
    HostBooking Booking,
    DateTimeZone InviteeZone,
    CancellationReasonPolicy CancellationReason,
    IReadOnlyList<GivenAnswer> Answers,
    IReadOnlyList<BookingMoment> History
)
{
    /// <summary>Everybody who has a seat in its session, this booking's invitee too while they have one.</summary>
    public IReadOnlyList<HostBooking> Attendees { get; init; } = [];
}
