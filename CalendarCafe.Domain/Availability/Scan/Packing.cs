namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>The two wishes that look at a whole local day of free starts at once: next to a meeting, and only the first.</summary>
internal sealed class Packing(RuleGate gate, SlotShape shape, StartTable table) : IDisposable
{
    private readonly Rented<int> _numbers = new();
    private readonly Rented<bool> _marks = new();

    /// <summary>Keeps the starts next to a meeting of their day; all of a day without any.</summary>
    public void KeepNextTo(ReadOnlySpan<Stretch> meetings, Span<ulong> row)
    {
        Read(row);
        var kept = 0;
        for (var (from, until) = (0, 0); from < _numbers.Count; from = until)
        {
            var day = DayOf(from);
            until = from + 1;
            while (until < _numbers.Count && DayOf(until) == day)
            {
                until++;
            }

            var ofDay = _numbers.Span[from..until];
            Mark(meetings, gate.WholeDay(day), ofDay);
            for (var index = 0; index < ofDay.Length; index++)
            {
                if (_marks.Span[index])
                {
                    _numbers.Span[kept++] = ofDay[index];
                }
            }
        }

        Write(kept, row);
    }

    public void KeepFirstOfDay(Span<ulong> row)
    {
        Read(row);
        var kept = 0;
        var last = int.MinValue;
        for (var index = 0; index < _numbers.Count; index++)
        {
            var day = DayOf(index);
            if (day > last)
            {
                _numbers.Span[kept++] = _numbers.Span[index];
                last = day;
            }
        }

        Write(kept, row);
    }

    public void Dispose()
    {
        _numbers.Dispose();
        _marks.Dispose();
    }

    private int DayOf(int index) => gate.DayOf(table.Starts[_numbers.Span[index]]);

    private void Read(ReadOnlySpan<ulong> row)
    {
        _numbers.Truncate(0);
        foreach (var number in new SetBits(row))
        {
            _numbers.Add(number);
        }
    }

    private void Write(int kept, Span<ulong> row)
    {
        row.Clear();
        foreach (var number in _numbers.Span[..kept])
        {
            BitRow.SetRange(row, number, number + 1);
        }
    }

    private void Mark(ReadOnlySpan<Stretch> meetings, Stretch day, ReadOnlySpan<int> numbers)
    {
        _marks.Truncate(0);
        _marks.AddBlank(numbers.Length);

        var isAnyOnDay = false;
        foreach (var meeting in meetings)
        {
            if (meeting.Overlaps(day))
            {
                isAnyOnDay = true;
                MarkNeighbours(meeting, numbers);
            }
        }

        if (!isAnyOnDay)
        {
            _marks.Span.Fill(true);
        }
    }

    private void MarkNeighbours(Stretch meeting, ReadOnlySpan<int> numbers)
    {
        var starts = table.Starts;
        var before = -1;
        var after = 0;
        while (after < numbers.Length && starts[numbers[after]] < meeting.Until)
        {
            before = shape.Slot(starts[numbers[after]]).Until <= meeting.From ? after : before;
            after++;
        }

        if (before >= 0)
        {
            _marks.Span[before] = true;
        }

        if (after < numbers.Length)
        {
            _marks.Span[after] = true;
        }
    }
}
