using System.Numerics;

namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>
/// The starts of a scan by number, so that a stretch of time is a range of bits. Where a stretch begins among them is
/// looked up in evenly spaced buckets instead of searched: busy times may come in any order, and none is sorted.
/// </summary>
internal sealed class StartTable : IDisposable
{
    private const int FewestBucketsPerStart = 2;
    private const int MostBucketsPerStart = 8;

    private readonly Rented<long> _starts = new();
    private readonly Rented<int> _firsts = new();
    private long _base;
    private int _shift;
    private int _deepest;

    /// <summary>Of the starts, which ascend, those that are let through.</summary>
    /// <param name="step">How far apart they mostly are.</param>
    /// <param name="busy">How many busy times will be looked up: the more, the finer the buckets.</param>
    public StartTable(Grid grid, Stretch range, RuleGate gate, long step, int busy)
    {
        grid.FillStarts(range, _starts);
        if (!gate.LetsAllThrough(range))
        {
            Keep(gate);
        }

        if (_starts.Count > 0)
        {
            FillBuckets(step, busy);
        }

        _starts.Add(long.MaxValue);
    }

    public ReadOnlySpan<long> Starts => _starts.Span[..^1];

    /// <summary>Looks starts up; good while the table is.</summary>
    public StartIndex Find => new(_starts.Span, _firsts.Span, _base, _shift, _deepest);

    public void Dispose()
    {
        _starts.Dispose();
        _firsts.Dispose();
    }

    private void Keep(RuleGate gate)
    {
        var kept = 0;
        var starts = _starts.Span;
        foreach (var start in starts)
        {
            if (gate.LetsThrough(start))
            {
                starts[kept++] = start;
            }
        }

        _starts.Truncate(kept);
    }

    private void FillBuckets(long step, int busy)
    {
        var starts = _starts.Span;
        var origin = starts[0];
        var span = starts[^1] - origin;
        var buckets = Math.Clamp(busy, FewestBucketsPerStart * starts.Length, MostBucketsPerStart * starts.Length);
        var narrowest = (span / buckets) + 1;
        var shift = BitOperations.Log2((ulong)Math.Max(step, narrowest));
        var firsts = _firsts.Extend((int)(span >> shift) + 1);
        var (next, gap) = (0, step);
        var last = origin - step;
        // Starts lie within reckoning and ascend: nothing here can overflow.
        unchecked
        {
            for (var number = 0; number < starts.Length; number++)
            {
                var start = starts[number];
                gap = Math.Min(gap, start - last);
                last = start;
                var bucket = (int)((start - origin) >> shift);
                if (next < bucket)
                {
                    firsts[next..bucket].Fill(number);
                    next = bucket;
                }

                if (next == bucket)
                {
                    firsts[next++] = number;
                }
            }
        }

        // No bucket has more, for its starts are at least so far apart.
        _deepest = (int)((1L << shift) / gap) + 1;
        (_base, _shift) = (origin, shift);
    }
}
