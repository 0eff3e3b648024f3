namespace CalendarCafe.Domain.Availability;

/// <summary>One question to the engine: the event type's rules, the host's diary, the bookings that limits count, and the moment of asking.</summary>
/// <param name="Booked">Active bookings of the event type in every period that the asked range touches, in any order; a booking that is being moved is the caller's to leave out.</param>
public sealed record SlotSearch(SlotRules Rules, HostDiary Host, IReadOnlyList<BookedTime> Booked, Instant Now)
{
    /// <summary>The centuries that the engine is asked about.</summary>
    internal static readonly Interval Reckoned = new(
        Instant.FromUtc(1900, 1, 1, 0, 0),
        Instant.FromUtc(2500, 1, 1, 0, 0)
    );

    public Instant Now
    {
        get;
        init => field = WithinReckoning(value);
    } = WithinReckoning(Now);

    private static Instant WithinReckoning(Instant now) =>
        Reckoned.Contains(now) ? now : throw new ArgumentException($"Now cannot be {now}.", nameof(now));
}
