namespace CalendarCafe.Infrastructure.Mail;

/// <summary>
/// One meeting as a calendar sees it. Of two objects with the same <paramref name="Uid"/> the higher <paramref name="Sequence"/>
/// wins, then the later <paramref name="StampedAt"/>. <paramref name="Url"/> is a page of our own, never an address that people typed.
/// </summary>
public sealed record Invitation(
    string Uid,
    int Sequence,
    Instant StampedAt,
    Instant StartsAt,
    Instant EndsAt,
    string Title,
    string Description,
    string? Location,
    Uri? Url,
    Party Organizer,
    IReadOnlyList<Party> Attendees,
    bool IsTentative
)
{
    public Conference? Conference { get; init; }

    /// <summary>It does not take place; said where several meetings stand in one object.</summary>
    public bool IsCanceled { get; init; }
}
