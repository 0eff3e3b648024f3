using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using NodaTime.Calendars;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>The rules said once more, slowly: each minute is asked for its local time, and each slot for each of its minutes.</summary>
internal sealed class MinuteOracle
{
    private readonly SlotSearch _search;
    private readonly Instant _from;
    private readonly List<bool> _isWorking = [];
    private readonly List<bool> _isOnGrid = [];
    private LocalDate _date;
    private List<DateOverride> _overrides = [];
    private List<WorkingInterval> _hours = [];
    private readonly Dictionary<(LocalDate, WorkingInterval), int> _openedAt = [];

    public MinuteOracle(SlotSearch search, Interval range)
    {
        _search = search;
        _from = range.Start - Duration.FromDays(2);
        var minutes = (int)(range.End + search.Rules.Duration - _from).TotalMinutes + 1;
        for (var minute = 0; minute < minutes; minute++)
        {
            Look(minute);
        }
    }

    public IEnumerable<Instant> Starts(Interval range)
    {
        for (var start = range.Start; start < range.End; start += Duration.FromMinutes(1))
        {
            if (IsOffered(start))
            {
                yield return start;
            }
        }
    }

    public bool IsOffered(Instant start)
    {
        var since = start - _from;
        var minute = (int)since.TotalMinutes;
        return since == Duration.FromMinutes(minute)
            && _isOnGrid[minute]
            && Enumerable.Range(minute, (int)_search.Rules.Duration.TotalMinutes).All(each => _isWorking[each])
            && IsFree(start)
            && start - _search.Now >= _search.Rules.MinimumNotice
            && DateOf(start) <= DateOf(_search.Now).PlusDays(_search.Rules.HorizonDays)
            && _search.Rules.Limits.All(limit => HasRoom(limit, start));
    }

    private void Look(int minute)
    {
        var local = (_from + Duration.FromMinutes(minute)).InZone(_search.Host.Zone).LocalDateTime;
        var time = MinuteOfDay.At(local.Hour, local.Minute);
        if (local.Date != _date)
        {
            (_date, _overrides) = (local.Date, [.. _search.Host.Overrides.Where(dated => dated.Date == local.Date)]);
            _hours = [.. HoursOn(local.Date)];
        }

        var isClosed = _overrides.Exists(dated =>
            dated.Kind == OverrideKind.Unavailable && Has(dated.Start, dated.End, time)
        );
        var isOnGrid = false;
        var isOpen = false;
        foreach (var hours in _hours.Where(hours => Has(hours.Start, hours.End, time)))
        {
            isOpen = true;
            if (time == hours.Start || !_openedAt.ContainsKey((local.Date, hours)))
            {
                _openedAt[(local.Date, hours)] = minute;
            }

            isOnGrid |= (minute - _openedAt[(local.Date, hours)]) % _search.Rules.Increment.TotalMinutes == 0;
        }

        _isWorking.Add(isOpen && !isClosed);
        _isOnGrid.Add(isOnGrid);
    }

    private IEnumerable<WorkingInterval> HoursOn(LocalDate date)
    {
        var weekday = (Weekday)(int)date.DayOfWeek;
        var instead = _overrides
            .Where(dated => dated.Kind == OverrideKind.Available)
            .Select(dated => new WorkingInterval(
                weekday,
                dated.Start ?? MinuteOfDay.Midnight,
                dated.End ?? MinuteOfDay.EndOfDay
            ))
            .ToList();
        return instead.Count > 0 ? instead : _search.Host.Weekly.Where(hours => hours.Day == weekday);
    }

    private static bool Has(MinuteOfDay? start, MinuteOfDay? end, MinuteOfDay time) =>
        (start is null || start <= time) && (end is null || time < end);

    private bool IsFree(Instant start)
    {
        var from = start - _search.Rules.BufferBefore;
        var until = start + _search.Rules.Duration + _search.Rules.BufferAfter;
        return _search.Host.Busy.All(busy => busy.From == busy.Until || busy.Until <= from || until <= busy.From);
    }

    private bool HasRoom(SlotLimit limit, Instant start)
    {
        var alike = _search
            .Booked.Where(booked => PeriodOf(limit.Period, booked.StartsAt) == PeriodOf(limit.Period, start))
            .ToList();
        var minutes = alike.Sum(booked => (booked.EndsAt - booked.StartsAt).TotalMinutes);
        return limit.Measure switch
        {
            LimitMeasure.Bookings => alike.Count + 1 <= limit.Maximum,
            LimitMeasure.Minutes => minutes + _search.Rules.Duration.TotalMinutes <= limit.Maximum,
        };
    }

    private (int, int) PeriodOf(LimitPeriod period, Instant instant)
    {
        var date = DateOf(instant);
        return period switch
        {
            LimitPeriod.Day => (date.Year, date.DayOfYear),
            LimitPeriod.Week => (WeekYearRules.Iso.GetWeekYear(date), WeekYearRules.Iso.GetWeekOfWeekYear(date)),
            LimitPeriod.Month => (date.Year, date.Month),
            LimitPeriod.Year => (date.Year, 0),
        };
    }

    private LocalDate DateOf(Instant instant) => instant.InZone(_search.Rules.Zone).Date;
}
