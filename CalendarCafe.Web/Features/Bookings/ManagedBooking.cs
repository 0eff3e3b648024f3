using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Features.EventTypes;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>A booking as its invitee sees it.</summary>
public sealed record ManagedBooking(
    OrganizationId OrganizationId,
    BookingId Id,
    BookingStatus Status,
    string Title,
    string HostName,
    DateTimeZone HostZone,
    string InviteeName,
    string InviteeEmail,
    DateTimeZone InviteeZone,
    Instant StartsAt,
    Instant EndsAt,
    LocationKind LocationKind,
    string? Location,
    CancellationReasonPolicy CancellationReason,
    Instant InviteeMayCancelUntil,
    BookingParty? CanceledBy,
    Instant? CanceledAt,
    string? CancelReason,
    IReadOnlyList<GivenAnswer> Answers,
    IReadOnlyList<BookingMoment> History,
    BookingAddress Address
)
{
    /// <summary>How many have to book a group event for it to take place; of the others nothing else is known here.</summary>
    public int? MinimumSeats { get; init; }
}

public sealed record GivenAnswer(string Label, IReadOnlyList<string> Values);

public sealed record BookingMoment(BookingStepKind Kind, BookingParty Party, Instant OccurredAt, string? Reason);
