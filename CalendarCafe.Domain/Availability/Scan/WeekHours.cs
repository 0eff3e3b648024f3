namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>Weekly hours by weekday.</summary>
internal sealed class WeekHours : IDisposable
{
    private readonly Rented<MinuteSpan> _spans = new();
    private readonly Rented<int> _ends = new();

    public WeekHours(IReadOnlyList<WorkingInterval> weekly)
    {
        for (var day = Weekday.Monday; day <= Weekday.Sunday; day++)
        {
            for (var index = 0; index < weekly.Count; index++)
            {
                var hours = weekly[index];
                if (hours.Day == day)
                {
                    _spans.Add(new(hours.Start.Value, hours.End.Value));
                }
            }

            _ends.Add(_spans.Count);
        }
    }

    public ReadOnlySpan<MinuteSpan> On(Weekday day)
    {
        var index = (int)day - (int)Weekday.Monday;
        var from = index == 0 ? 0 : _ends.Span[index - 1];
        return _spans.Span[from.._ends.Span[index]];
    }

    public void Dispose()
    {
        _spans.Dispose();
        _ends.Dispose();
    }
}
