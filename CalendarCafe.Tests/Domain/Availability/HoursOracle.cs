using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>Somebody's hours said once more, slowly: each minute is asked what the clocks show, and what the rules of that date say.</summary>
internal sealed class HoursOracle(WorkingHours hours)
{
    private readonly Dictionary<Instant, Minute> _minutes = [];
    private readonly Dictionary<LocalDate, Day> _days = [];
    private Interval? _open;
    private Instant? _closed;
    private readonly List<DateTimeZone> _zones =
    [
        .. hours.Travels.Select(travel => travel.Zone).Prepend(hours.Zone).Distinct(),
    ];

    public bool IsOpen(Instant minute) => At(minute).IsOpen;

    /// <summary>Each minute is asked, but for those of the last question that are known to be open, or the one that was not.</summary>
    public bool IsOpenThroughout(Interval slot)
    {
        if (_closed is { } closed && slot.Contains(closed))
        {
            return false;
        }

        var minute = _open is { } open && open.Contains(slot.Start) ? open.End : slot.Start;
        for (; minute < slot.End; minute += Duration.FromMinutes(1))
        {
            if (!IsOpen(minute))
            {
                _closed = minute;
                return false;
            }
        }

        _open = new(slot.Start, minute);
        return true;
    }

    /// <summary>Where the steps of the intervals that hold the minute are counted from.</summary>
    public IReadOnlyList<Instant> Origins(Instant minute) => At(minute).Origins;

    /// <summary>Whether there could be working time anywhere near a date of whatever zone.</summary>
    public bool HasHoursAround(LocalDate date) =>
        Enumerable.Range(-2, 5).Any(days => On(date.PlusDays(days)) is { IsClosed: false, Hours: not [] });

    private Minute At(Instant instant)
    {
        if (!_minutes.TryGetValue(instant, out var minute))
        {
            _minutes.Add(instant, minute = Look(instant));
        }

        return minute;
    }

    private Minute Look(Instant instant)
    {
        var isOpen = false;
        var origins = new List<Instant>();
        foreach (var zone in _zones)
        {
            var local = instant.InZone(zone).LocalDateTime;
            if (ZoneOn(local.Date) != zone)
            {
                continue;
            }

            var time = MinuteOfDay.At(local.Hour, local.Minute);
            var day = On(local.Date);
            foreach (var (start, _) in day.Hours.Where(span => span.Start <= time && time < span.End))
            {
                isOpen |= !day.IsClosed && !day.Closures.Exists(span => span.Start <= time && time < span.End);
                origins.Add(OriginOf(local.Date, start, zone, instant));
            }
        }

        return new(isOpen, origins);
    }

    private DateTimeZone ZoneOn(LocalDate date) =>
        hours.Travels.FirstOrDefault(travel => travel.Dates.Contains(date))?.Zone ?? hours.Zone;

    private Day On(LocalDate date)
    {
        if (!_days.TryGetValue(date, out var day))
        {
            _days.Add(date, day = RulesOf(date));
        }

        return day;
    }

    // What wins: out of office, then an override, then a holiday, then the weekly hours.
    private Day RulesOf(LocalDate date)
    {
        var isAway = hours.OutOfOffice.Any(away => away.Dates.Contains(date));
        var instead = OverridesOn(date, OverrideKind.Available).Select(Span).ToList();
        var closures = OverridesOn(date, OverrideKind.Unavailable).Select(Span).ToList();
        var isHoliday = instead.Count == 0 && hours.Holidays.Any(holiday => holiday.Date == date);
        var weekly = hours.Weekly.Where(weekly => (int)weekly.Day == (int)date.DayOfWeek);
        return new(
            instead.Count > 0 ? instead : [.. weekly.Select(interval => (interval.Start, interval.End))],
            closures,
            isAway || isHoliday
        );
    }

    private IEnumerable<DateOverride> OverridesOn(LocalDate date, OverrideKind kind) =>
        hours.Overrides.Where(dated => dated.Date == date && dated.Kind == kind);

    private static (MinuteOfDay Start, MinuteOfDay End) Span(DateOverride dated) =>
        (dated.Start ?? MinuteOfDay.Midnight, dated.End ?? MinuteOfDay.EndOfDay);

    // The latest instant, up to now, at which the clock showed the interval's start; when it was skipped, the first instant after.
    private static Instant OriginOf(LocalDate date, MinuteOfDay start, DateTimeZone zone, Instant instant)
    {
        var mapping = zone.MapLocal(date.AtMidnight().PlusMinutes(start.Value));
        return mapping.Count switch
        {
            0 => mapping.LateInterval.Start,
            1 => mapping.Single().ToInstant(),
            _ when mapping.Last().ToInstant() <= instant => mapping.Last().ToInstant(),
            _ => mapping.First().ToInstant(),
        };
    }

    /// <summary>Hours and closures of a local date, before zones come in; closures take no step from the grid.</summary>
    private sealed record Day(
        List<(MinuteOfDay Start, MinuteOfDay End)> Hours,
        List<(MinuteOfDay Start, MinuteOfDay End)> Closures,
        bool IsClosed
    );

    private sealed record Minute(bool IsOpen, IReadOnlyList<Instant> Origins);
}
