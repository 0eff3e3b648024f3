using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability;

/// <summary>
/// A session of this event type that stands already. While it has seats left it is offered: neither hours nor busy time
/// nor limits are asked again for a meeting that takes place anyway, only notice and horizon.
/// </summary>
public sealed record GroupSessionSeats(UserId HostId, Instant StartsAt, Instant EndsAt, int Capacity, int Taken)
{
    public int Left => Math.Max(0, Capacity - Taken);
}
