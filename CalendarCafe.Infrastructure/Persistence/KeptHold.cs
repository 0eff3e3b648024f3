using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>A hold that is not released. <paramref name="Left"/> is by the database's clock when it was read; at or below nothing it has expired.</summary>
public sealed record KeptHold(
    HoldId Id,
    IReadOnlyList<UserId> Hosts,
    Instant StartsAt,
    Instant EndsAt,
    Instant ExpiresAt,
    Duration Left,
    bool CanExtend
)
{
    /// <summary>The booking that it is for moving; null for a new one's time, and for a seat.</summary>
    public BookingId? Moved { get; init; }

    /// <summary>A seat of a session, and not the whole of a time.</summary>
    public bool IsSeat { get; init; }

    public bool IsLive => Left > Duration.Zero;
}
