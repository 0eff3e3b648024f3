using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>What an invitee typed, cleaned and found good.</summary>
internal sealed record AcceptedEntry(
    string Name,
    string Email,
    string TimeZone,
    string Locale,
    Duration Duration,
    IReadOnlyDictionary<QuestionId, IReadOnlyList<string>> Answers
);
