namespace CalendarCafe.Infrastructure.Limits;

/// <summary>How often somebody did something within one window of time. Who and what is only a hash.</summary>
public sealed class RateLimitCounter
{
    public RateLimitCounter(byte[] keyHash, Instant windowStart, Instant windowEnd, int count)
    {
        KeyHash = keyHash;
        WindowStart = windowStart;
        WindowEnd = windowEnd;
        Count = count;
    }

    public byte[] KeyHash { get; private init; }

    public Instant WindowStart { get; private init; }

    /// <summary>From here on the row counts nothing any more and may be swept.</summary>
    public Instant WindowEnd { get; private init; }

    public int Count { get; private set; }
}
