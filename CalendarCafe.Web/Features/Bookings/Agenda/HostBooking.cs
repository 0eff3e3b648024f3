using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.Bookings.Groups;
using CalendarCafe.Web.Features.Bookings.Managing;

namespace CalendarCafe.Web.Features.Bookings.Agenda;

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
    public EventTypeId EventTypeId { get; init; }

    /// <summary>Of a call: whether the host makes it.</summary>
    public bool IsCallToInvitee { get; init; }

    /// <summary>What it can be told by that it was changed since somebody looked.</summary>
    public int Sequence { get; init; }

    /// <summary>Until when a request waits; null for what is none.</summary>
    public Instant? AnswerBy { get; init; }

    /// <summary>How it was called off; null while it was not.</summary>
    public CancellationKind? CancellationKind { get; init; }

    /// <summary>The session that it has a seat in; null where the meeting is this booking's alone.</summary>
    public HostSession? Session { get; init; }

    public Duration BufferBefore { get; init; }

    public Duration BufferAfter { get; init; }

    /// <summary>It is not cancelled without a word of why.</summary>
    public bool AsksForReason { get; init; }

    /// <summary>The one under which calendars know it.</summary>
    public string Uid { get; init; } = "";

    public Instant ChangedAt { get; init; }

    public bool IsActive => Status is BookingStatus.Pending or BookingStatus.Confirmed or BookingStatus.Rescheduled;
}

public sealed record HostBookingDetails(
    HostBooking Booking,
    DateTimeZone InviteeZone,
    CancellationReasonPolicy CancellationReason,
    IReadOnlyList<GivenAnswer> Answers,
    IReadOnlyList<BookingMoment> History
)
{
    /// <summary>Somebody took back that it took place: it may still be moved, and be marked anew.</summary>
    public bool IsReopened { get; init; }

    /// <summary>Everybody who has a seat in its session, this booking's invitee too while they have one.</summary>
    public IReadOnlyList<HostBooking> Attendees { get; init; } = [];

    public IReadOnlyList<string> Guests { get; init; } = [];

    /// <summary>What those who come are told.</summary>
    public string? Instructions { get; init; }

    public Provenance Provenance { get; init; } = Provenance.Unknown;

    /// <summary>The host's note on the scheduling link that it was made by; empty where it has none, null where there was no link.</summary>
    public string? LinkNote { get; init; }

    /// <summary>Where the host may call the invitee, if they said.</summary>
    public string? InviteePhone { get; init; }

    /// <summary>What the member has noted about it, for themselves; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>The mails about it, the last first.</summary>
    public IReadOnlyList<Receipt> Receipts { get; init; } = [];
}
