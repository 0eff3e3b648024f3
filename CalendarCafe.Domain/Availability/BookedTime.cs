namespace CalendarCafe.Domain.Availability;

/// <summary>An active booking that a limit counts, without buffers: it counts towards the limits of the period that its start lies in, and blocks nothing by itself.</summary>
public sealed record BookedTime(Instant StartsAt, Instant EndsAt)
{
    public Instant EndsAt { get; } =
        EndsAt >= StartsAt
            ? EndsAt
            : throw new ArgumentException($"A booking cannot end before {StartsAt}.", nameof(EndsAt));
}
