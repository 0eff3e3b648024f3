using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Benchmarks.Naive;

/// <summary>A host's hours over a range: the openings of each date, and the time that is open once closures are cut out.</summary>
public sealed class NaiveHours
{
    private readonly List<Interval> _open;
    private readonly Dictionary<LocalDate, List<BusyTime>> _busy = [];

    private NaiveHours(List<NaiveOpening> openings, List<Interval> open)
    {
        Openings = openings;
        _open = open;
    }

    public IReadOnlyList<NaiveOpening> Openings { get; }

    public static NaiveHours Over(WorkingHours hours, Interval range, Duration duration)
    {
        var first = range.Start.InZone(hours.Zone).Date.PlusDays(-1);
        var last = (range.End + duration).InZone(hours.Zone).Date.PlusDays(1);
        var openings = new List<NaiveOpening>();
        var open = new List<Interval>();
        foreach (var date in new DateInterval(first, last))
        {
            var today = HoursOn(hours, date)
                .SelectMany(span => Pieces(hours.Zone, date, span.Start, span.End))
                .ToList();
            var closed = ClosuresOn(hours, date)
                .SelectMany(span => Pieces(hours.Zone, date, span.Start, span.End))
                .ToList();
            openings.AddRange(today);
            open.AddRange(today.SelectMany(opening => Without(opening.Time, closed.Select(piece => piece.Time))));
        }

        return new(openings, United(open));
    }

    public bool Holds(Instant from, Instant until) => _open.Exists(open => open.Start <= from && until <= open.End);

    /// <summary>Whether an interval that holds the start opened at this moment or before.</summary>
    public bool HasOpened(Instant moment, Instant start) =>
        Openings.Any(opening => opening.Time.Contains(start) && opening.Origin <= moment);

    /// <summary>What blocks the host near a date: looked through once for all starts of the date.</summary>
    public List<BusyTime> BusyOn(HostDiary host, LocalDate date, SlotRules rules)
    {
        if (!_busy.TryGetValue(date, out var busy))
        {
            var from = host.Hours.Zone.AtStartOfDay(date).ToInstant() - rules.BufferBefore;
            var until = host.Hours.Zone.AtStartOfDay(date.PlusDays(1)).ToInstant() + rules.Duration + rules.BufferAfter;
            _busy[date] = busy = [
                .. host.Busy.Where(time =>
                    time.From < time.Until && time.From < until && from < time.Until && IsBlocking(host, time)
                ),
            ];
        }

        return busy;
    }

    private static bool IsBlocking(HostDiary host, BusyTime busy) =>
        busy.Kind is BusyKind.Hold or BusyKind.Booking or BusyKind.GroupSession || !host.Ignored.Contains(busy.Kind);

    private static IEnumerable<(MinuteOfDay Start, MinuteOfDay End)> HoursOn(WorkingHours hours, LocalDate date) =>
        IsOpenedInstead(hours, date)
            ? OverridesOn(hours, date, OverrideKind.Available)
            : hours
                .Weekly.Where(weekly => (int)weekly.Day == (int)date.DayOfWeek)
                .Select(weekly => (weekly.Start, weekly.End));

    private static IEnumerable<(MinuteOfDay Start, MinuteOfDay End)> ClosuresOn(WorkingHours hours, LocalDate date)
    {
        var isClosed =
            hours.OutOfOffice.Any(away => away.Dates.Contains(date))
            || (!IsOpenedInstead(hours, date) && hours.Holidays.Any(holiday => holiday.Date == date));
        return isClosed
            ? [(MinuteOfDay.Midnight, MinuteOfDay.EndOfDay)]
            : OverridesOn(hours, date, OverrideKind.Unavailable);
    }

    private static bool IsOpenedInstead(WorkingHours hours, LocalDate date) =>
        hours.Overrides.Any(dated => dated.Date == date && dated.Kind == OverrideKind.Available);

    private static IEnumerable<(MinuteOfDay Start, MinuteOfDay End)> OverridesOn(
        WorkingHours hours,
        LocalDate date,
        OverrideKind kind
    ) =>
        hours
            .Overrides.Where(dated => dated.Date == date && dated.Kind == kind)
            .Select(dated => (dated.Start ?? MinuteOfDay.Midnight, dated.End ?? MinuteOfDay.EndOfDay));

    // One piece for each offset that the date knows.
    private static IEnumerable<NaiveOpening> Pieces(
        DateTimeZone zone,
        LocalDate date,
        MinuteOfDay start,
        MinuteOfDay end
    )
    {
        var opens = date.AtMidnight().PlusMinutes(start.Value);
        var closes = date.AtMidnight().PlusMinutes(end.Value);
        var about = new Interval(
            opens.InUtc().ToInstant() - Duration.FromDays(1),
            closes.InUtc().ToInstant() + Duration.FromDays(1)
        );
        Instant? origin = null;
        foreach (var era in zone.GetZoneIntervals(about))
        {
            var opensAt = opens.WithOffset(era.WallOffset).ToInstant();
            var from = era.HasStart ? Instant.Max(opensAt, era.Start) : opensAt;
            var closesAt = closes.WithOffset(era.WallOffset).ToInstant();
            var until = era.HasEnd ? Instant.Min(closesAt, era.End) : closesAt;
            if (from < until)
            {
                origin = from == opensAt ? opensAt : origin ?? from;
                yield return new(new(from, until), origin.Value);
            }
        }
    }

    private static IEnumerable<Interval> Without(Interval time, IEnumerable<Interval> closed) =>
        closed.Aggregate(
            (IEnumerable<Interval>)[time],
            (left, cut) => left.SelectMany(piece => Without(piece, cut)).ToList()
        );

    private static IEnumerable<Interval> Without(Interval time, Interval cut)
    {
        if (cut.End <= time.Start || time.End <= cut.Start)
        {
            return [time];
        }

        Interval[] left =
        [
            new(time.Start, Instant.Max(time.Start, cut.Start)),
            new(Instant.Min(time.End, cut.End), time.End),
        ];
        return left.Where(piece => piece.Start < piece.End);
    }

    private static List<Interval> United(IEnumerable<Interval> pieces)
    {
        var united = new List<Interval>();
        foreach (var piece in pieces.OrderBy(piece => piece.Start))
        {
            if (united.Count > 0 && united[^1].End >= piece.Start)
            {
                united[^1] = new(united[^1].Start, Instant.Max(united[^1].End, piece.End));
            }
            else
            {
                united.Add(piece);
            }
        }

        return united;
    }
}
