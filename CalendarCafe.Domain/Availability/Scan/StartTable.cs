using System.Numerics;

namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>
/// The starts of a scan by number, so that a stretch of time is a range of bits. Where a stretch begins among them is
/// looked up in evenly spaced buckets instead of searched: busy times may come in any order, and none is sorted.
/// </summary>
internal sealed class StartTable : IDisposable
{
    private const int BucketsPerStart = 2;

    private readonly Rented<long> _starts = new();
    private readonly Rented<int> _firsts = new();
    private long _base;
    private int _shift;

    /// <summary>Of the starts, which ascend, those that are let through.</summary>
    public StartTable(Grid grid, Stretch range, RuleGate gate)
    {
        grid.FillStarts(range, _starts);
        if (!gate.LetsAllThrough(range))
        {
            Keep(gate);
        }

        if (_starts.Count > 0)
        {
            FillBuckets();
        }
    }

    public ReadOnlySpan<long> Starts => _starts.Span;

    /// <summary>The number of the first start at or after an instant.</summary>
    public int IndexOf(long instant)
    {
        var starts = _starts.Span;
        if (starts.Length == 0 || instant <= _base)
        {
            return 0;
        }

        var bucket = (instant - _base) >> _shift;
        if (bucket >= _firsts.Count)
        {
            return starts.Length;
        }

        var index = _firsts.Span[(int)bucket];
        while (index < starts.Length && starts[index] < instant)
        {
            index++;
        }

        return index;
    }

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

    private void FillBuckets()
    {
        var starts = _starts.Span;
        _base = starts[0];
        var span = starts[^1] - _base;
        _shift = BitOperations.Log2((ulong)(span / (BucketsPerStart * starts.Length)) + 1) + 1;
        var index = 0;
        for (var bucket = 0L; bucket <= span >> _shift; bucket++)
        {
            while (starts[index] < _base + (bucket << _shift))
            {
                index++;
            }

            _firsts.Add(index);
        }
    }
}
