namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>What differs from the weekly hours, by local day; quick when days come in ascending order.</summary>
internal sealed class DatedRules : IDisposable
{
    private readonly WorkingHours _hours;
    private readonly Rented<Dated> _overrides = new();
    private readonly Rented<int> _holidays = new();
    private int _next;

    public DatedRules(WorkingHours hours)
    {
        _hours = hours;
        foreach (var dated in hours.Overrides)
        {
            _overrides.Add(new(DayNumber.Of(dated.Date), dated));
        }

        foreach (var holiday in hours.Holidays)
        {
            _holidays.Add(DayNumber.Of(holiday.Date));
        }

        // Stable order among those of one day does not matter: they unite.
        _overrides.Span.Sort(static (left, right) => left.Day.CompareTo(right.Day));
        AreAny = _overrides.Count > 0 || _holidays.Count > 0 || hours.OutOfOffice.Count > 0 || hours.Travels.Count > 0;
    }

    /// <summary>False for most people on most days: then the weekly hours are all there is to know.</summary>
    public bool AreAny { get; }

    /// <summary>Adds the hours that stand in for the weekly ones on a day; false where none do.</summary>
    public bool AddInstead(int day, Rented<MinuteSpan> spans)
    {
        var before = spans.Count;
        foreach (var dated in OverridesOn(day))
        {
            if (dated.Rule.Kind == OverrideKind.Available)
            {
                spans.Add(MinuteSpan.Of(dated.Rule));
            }
        }

        return spans.Count > before;
    }

    /// <summary>Adds what closes a day or parts of it; a holiday closes only weekly hours.</summary>
    public void AddClosures(int day, bool isOpenedInstead, Rented<DayClosing> closings)
    {
        foreach (var dated in OverridesOn(day))
        {
            if (dated.Rule.Kind == OverrideKind.Unavailable)
            {
                closings.Add(new(MinuteSpan.Of(dated.Rule), dated.Rule));
            }
        }

        if (!isOpenedInstead && _holidays.Span.IndexOf(day) is >= 0 and var index)
        {
            closings.Add(new(MinuteSpan.WholeDay, _hours.Holidays[index]));
        }

        foreach (var span in _hours.OutOfOffice)
        {
            if (Holds(span.Dates, day))
            {
                closings.Add(new(MinuteSpan.WholeDay, span));
            }
        }
    }

    /// <summary>Where the host is on a day, when not at home.</summary>
    public DateTimeZone? ZoneOn(int day)
    {
        foreach (var travel in _hours.Travels)
        {
            if (Holds(travel.Dates, day))
            {
                return travel.Zone;
            }
        }

        return null;
    }

    public void Dispose()
    {
        _overrides.Dispose();
        _holidays.Dispose();
    }

    private static bool Holds(DateInterval dates, int day) =>
        DayNumber.Of(dates.Start) <= day && day <= DayNumber.Of(dates.End);

    private ReadOnlySpan<Dated> OverridesOn(int day)
    {
        var all = (ReadOnlySpan<Dated>)_overrides.Span;
        while (_next > 0 && all[_next - 1].Day >= day)
        {
            _next--;
        }

        while (_next < all.Length && all[_next].Day < day)
        {
            _next++;
        }

        var until = _next;
        while (until < all.Length && all[until].Day == day)
        {
            until++;
        }

        return all[_next..until];
    }

    private readonly record struct Dated(int Day, DateOverride Rule);
}
