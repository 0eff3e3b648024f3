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
)
{
    public bool IsCallToInvitee { get; init; }
}

public sealed record HostBookingDetails(
    HostBooking Booking,
    DateTimeZone InviteeZone,
    CancellationReasonPolicy CancellationReason,
    IReadOnlyList<GivenAnswer> Answers,
    IReadOnlyList<BookingMoment> History
)
{
    public IReadOnlyList<string> Guests { get; init; } = [];

    public Provenance Provenance { get; init; } = Provenance.Unknown;

    /// <summary>The host's note on the scheduling link that it was made by; empty where it has none, null where there was no link.</summary>
    public string? LinkNote { get; init; }
}
