namespace CalendarCafe.Domain.Availability;

/// <summary>
/// Time that blocks a host, half-open; an empty one blocks nothing. Claims come with their own buffers already
/// included, so they add up with the buffers of the slot that is asked for. Expired holds are the caller's to leave out.
/// </summary>
public sealed record BusyTime(Instant From, Instant Until, BusyKind Kind)
{
    /// <summary>Exclusive, and not before <see cref="From"/>.</summary>
    public Instant Until { get; } =
        Until >= From ? Until : throw new ArgumentException($"Busy time cannot end before {From}.", nameof(Until));
}
