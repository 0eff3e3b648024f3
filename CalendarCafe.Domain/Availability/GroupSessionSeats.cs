using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability;

/// <summary>
/// A session of this event type that stands already. While it has seats left it is offered: neither hours nor busy time
/// nor limits are asked again for a meeting that takes place anyway, only notice, horizon and how many bookings the
/// invitee has. It answers for its start, and only to those who ask for its length; of several the one with most seats left.
/// </summary>
public sealed record GroupSessionSeats(UserId HostId, Instant StartsAt, Instant EndsAt, int Capacity, int Taken)
{
    public Instant EndsAt { get; } =
        EndsAt > StartsAt
            ? EndsAt
            : throw new ArgumentException($"A session cannot end before it starts at {StartsAt}.", nameof(EndsAt));

    public int Taken { get; } =
        Taken >= 0 ? Taken : throw new ArgumentOutOfRangeException(nameof(Taken), Taken, "No fewer than no seats.");

    public int Left => Math.Max(0, Capacity - Taken);

    /// <summary>Whether it is as long as what is asked for.</summary>
    internal bool Answers(SlotRules rules) => EndsAt - StartsAt == rules.Duration;
}
