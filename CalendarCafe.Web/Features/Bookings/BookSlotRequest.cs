using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.EventTypes;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>
/// What an invitee sent, as typed. <paramref name="Duration"/> null means the event type's default;
/// <paramref name="IdempotencyKey"/> makes a second sending of the same answer with the same booking.
/// </summary>
public sealed record BookSlotRequest(
    BookingAddress Address,
    Instant StartsAt,
    Duration? Duration,
    string TimeZone,
    string Locale,
    string Name,
    string Email,
    IReadOnlyDictionary<QuestionId, IReadOnlyList<string>> Answers,
    string IdempotencyKey,
    string VisitorAddress
)
{
    /// <summary>The hash of the visitor's cookie, where there is one: a hold of theirs becomes the booking.</summary>
    public byte[]? Visitor { get; init; }

    /// <summary>The host who books for the invitee, within what they offer; null where the invitee does so themselves.</summary>
    public Actor.Member? By { get; init; }

    /// <summary>The token of the scheduling link that led here; null where none did.</summary>
    public string? Link { get; init; }

    /// <summary>Which of the places is meant; null for the first.</summary>
    public string? Location { get; init; }

    /// <summary>Where the host may call, needed for places where they do.</summary>
    public string Phone { get; init; } = "";

    public IReadOnlyList<string> Guests { get; init; } = [];

    public Provenance Provenance { get; init; } = Provenance.Unknown;

    /// <summary>What was mailed to prove the address, where the event type asks for that.</summary>
    public string Code { get; init; } = "";

    /// <summary>Another code is wanted, whatever <see cref="Code"/> says.</summary>
    public bool WantsNewCode { get; init; }

    /// <summary>Whether a link led here that never was, or books no more; <paramref name="found"/> is what its token found.</summary>
    public bool IsByDeadLink(SchedulingLink? found, Instant now) =>
        Link is not null && found?.StateAt(now) != SchedulingLinkState.Open;
}
