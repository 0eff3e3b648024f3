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
    public bool IsLive => Left > Duration.Zero;
}
