namespace CalendarCafe.Infrastructure.Limits;

/// <summary>
/// What one node counts by itself while the database does not answer. Bounded: past that many keys it takes nobody new,
/// for a flood during an outage must not find an open door.
/// </summary>
internal sealed class NodeCounters
{
    public const int MostKeys = 50_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Key, Instant WindowStart), (int Count, Instant WindowEnd)> _counts = [];

    /// <summary>How often the key came within this window, this time included.</summary>
    public int Count(string key, Instant windowStart, Instant windowEnd, Instant now)
    {
        lock (_lock)
        {
            if (_counts.Count >= MostKeys)
            {
                Sweep(now);
            }

            var known = _counts.TryGetValue((key, windowStart), out var current);
            if (!known && _counts.Count >= MostKeys)
            {
                return int.MaxValue;
            }

            var count = current.Count == int.MaxValue ? int.MaxValue : current.Count + 1;
            _counts[(key, windowStart)] = (count, windowEnd);
            return count;
        }
    }

    private void Sweep(Instant now)
    {
        foreach (var past in _counts.Where(entry => entry.Value.WindowEnd <= now).Select(entry => entry.Key).ToList())
        {
            _counts.Remove(past);
        }
    }
}
