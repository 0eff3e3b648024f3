using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.Bookings.Entries;

/// <summary>What an invitee typed, cleaned and found good.</summary>
internal sealed record AcceptedEntry(
    string Name,
    string Email,
    string TimeZone,
    string Locale,
    Duration Duration,
    IReadOnlyDictionary<QuestionId, IReadOnlyList<string>> Answers
)
{
    /// <summary>Where they meet, with the invitee's number where the host calls.</summary>
    public required MeetingPlace Place { get; init; }

    /// <summary>Set where the host calls.</summary>
    public string? Phone { get; init; }

    /// <summary>Each once, and neither the invitee nor the host.</summary>
    public IReadOnlyList<string> Guests { get; init; } = [];

    public Provenance Provenance { get; init; } = Provenance.Unknown;
}
