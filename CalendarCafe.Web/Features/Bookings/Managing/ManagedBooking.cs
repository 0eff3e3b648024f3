using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Features.EventTypes;

namespace CalendarCafe.Web.Features.Bookings.Managing;

/// <summary>A booking as its invitee sees it. <paramref name="Address"/> is where such a meeting can be booked; null where it cannot any more.</summary>
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
    BookingAddress? Address
)
{
    /// <summary>Of the organisation, as chosen: <c>#RRGGBB</c>.</summary>
    public string? BrandColor { get; init; }

    public string OrganizationName { get; init; } = "";

    /// <summary>The path of the organisation's logo; null for none.</summary>
    public string? Logo { get; init; }

    /// <summary>The path of the host's photo; null for none.</summary>
    public string? HostPhoto { get; init; }

    /// <summary>What it can be told by that it was changed since somebody looked.</summary>
    public required int Sequence { get; init; }

    /// <summary>Of a call: whether the host makes it.</summary>
    public bool IsCallToInvitee { get; init; }

    public IReadOnlyList<string> Guests { get; init; } = [];

    /// <summary>What the host tells those who come; null for nothing, or while there is nothing to come to.</summary>
    public string? Instructions { get; init; }

    /// <summary>Whether the address is theirs to know: nobody is led there by a scheduling link, or to what its host hides.</summary>
    public bool MayBookAgain { get; init; }

    public required Instant InviteeMayRescheduleUntil { get; init; }

    /// <summary>How it was called off; null while it was not.</summary>
    public CancellationKind? CancellationKind { get; init; }

    /// <summary>Until when a request is held; null for what is none.</summary>
    public Instant? AnswerBy { get; init; }

    /// <summary>How many have to book a group event for it to take place; of the others nothing else is known here.</summary>
    public int? MinimumSeats { get; init; }

    public bool IsAheadAt(Instant now) =>
        Status is BookingStatus.Pending or BookingStatus.Confirmed or BookingStatus.Rescheduled && EndsAt > now;
}

public sealed record GivenAnswer(string Label, IReadOnlyList<string> Values);
