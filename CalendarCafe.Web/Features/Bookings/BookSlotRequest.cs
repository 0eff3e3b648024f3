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
}
