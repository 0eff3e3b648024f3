namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>How often something was tried in one window of time, counted by all nodes together.</summary>
public sealed class RateLimitCounter
{
    public const int KeyLength = 200;

    private RateLimitCounter(string key, Instant windowStart, int count, Instant expiresAt)
    {
        Key = key;
        WindowStart = windowStart;
        Count = count;
        ExpiresAt = expiresAt;
    }

    /// <summary>The surface and a hash of whoever tries: no address stands here.</summary>
    public string Key { get; private init; }

    public Instant WindowStart { get; private init; }

    public int Count { get; private init; }

    public Instant ExpiresAt { get; private init; }
}
