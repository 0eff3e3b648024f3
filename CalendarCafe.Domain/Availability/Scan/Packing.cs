namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>The two wishes that look at a whole local day of free starts at once: next to a meeting, and only the first.</summary>
internal sealed class Packing(RuleGate gate, SlotShape shape) : IDisposable
{
    private readonly Rented<bool> _marks = new();

    /// <summary>Of the rows, which are in order of their starts, keeps those next to a meeting of their day; all of a day without any.</summary>
    public void KeepNextTo(ReadOnlySpan<Stretch> meetings, ReadOnlySpan<long> starts, Rented<int> rows)
    {
        var kept = 0;
        for (var (from, until) = (0, 0); from < rows.Count; from = until)
        {
            var day = gate.DayOf(starts[rows.Span[from]]);
            until = from + 1;
            while (until < rows.Count && gate.DayOf(starts[rows.Span[until]]) == day)
            {
                until++;
            }

            var ofDay = rows.Span[from..until];
            Mark(meetings, gate.WholeDay(day), starts, ofDay);
            for (var index = 0; index < ofDay.Length; index++)
            {
                if (_marks.Span[index])
                {
                    rows.Span[kept++] = ofDay[index];
                }
            }
        }

        rows.Truncate(kept);
    }

    public void KeepFirstOfDay(ReadOnlySpan<long> starts, Rented<int> rows)
    {
        var kept = 0;
        var last = int.MinValue;
        foreach (var row in rows.Span)
        {
            var day = gate.DayOf(starts[row]);
            if (day > last)
            {
                rows.Span[kept++] = row;
                last = day;
            }
        }

        rows.Truncate(kept);
    }

    public void Dispose() => _marks.Dispose();

    private void Mark(ReadOnlySpan<Stretch> meetings, Stretch day, ReadOnlySpan<long> starts, ReadOnlySpan<int> rows)
    {
        _marks.Truncate(0);
        foreach (var _ in rows)
        {
            _marks.Add(false);
        }

        var isAnyOnDay = false;
        foreach (var meeting in meetings)
        {
            if (meeting.Overlaps(day))
            {
                isAnyOnDay = true;
                MarkNeighbours(meeting, starts, rows);
            }
        }

        if (!isAnyOnDay)
        {
            _marks.Span.Fill(true);
        }
    }

    private void MarkNeighbours(Stretch meeting, ReadOnlySpan<long> starts, ReadOnlySpan<int> rows)
    {
        var before = -1;
        var after = 0;
        while (after < rows.Length && starts[rows[after]] < meeting.Until)
        {
            before = shape.Slot(starts[rows[after]]).Until <= meeting.From ? after : before;
            after++;
        }

        if (before >= 0)
        {
            _marks.Span[before] = true;
        }

        if (after < rows.Length)
        {
            _marks.Span[after] = true;
        }
    }
}
