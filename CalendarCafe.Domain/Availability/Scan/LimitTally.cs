using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>What is already used of one limit, period by period, by the local dates on which the bookings start.</summary>
internal sealed class LimitTally
{
    private readonly LimitScope _scope;
    private readonly SlotLimit _limit;
    private readonly long _unit;
    private readonly long _cost;
    private readonly Dictionary<LocalDate, long> _used = [];

    private LimitTally(LimitScope scope, SlotLimit limit, Duration length)
    {
        _scope = scope;
        _limit = limit;
        _unit = limit.Measure switch
        {
            LimitMeasure.Bookings => 1,
            LimitMeasure.Minutes => NodaConstants.TicksPerMinute,
        };
        _cost = CostOf(length);
    }

    /// <summary>The tallies of a book, for a meeting of that length, by the dates of a zone.</summary>
    public static IEnumerable<LimitTally> Of(LimitBook book, Duration length, DateTimeZone zone)
    {
        foreach (var limit in book.Limits)
        {
            var tally = new LimitTally(book.Scope, limit, length);
            foreach (var time in book.Booked)
            {
                tally.Use(time.StartsAt.InZone(zone).Date, time.EndsAt - time.StartsAt);
            }

            yield return tally;
        }
    }

    public bool HasRoomOn(LocalDate date) => UsedIn(PeriodAround(date)) + _cost <= _limit.Maximum * _unit;

    public SlotReason.LimitReached Refusal(LocalDate date)
    {
        var period = PeriodAround(date);
        return new(_scope, _limit, period, UsedIn(period) / _unit);
    }

    private void Use(LocalDate date, Duration length)
    {
        var period = PeriodAround(date).Start;
        _used[period] = _used.GetValueOrDefault(period) + CostOf(length);
    }

    private long UsedIn(DateInterval period) => _used.GetValueOrDefault(period.Start);

    private long CostOf(Duration length) =>
        _limit.Measure switch
        {
            LimitMeasure.Bookings => 1,
            LimitMeasure.Minutes => length.BclCompatibleTicks,
        };

    private DateInterval PeriodAround(LocalDate date)
    {
        var monday = date.PlusDays(1 - (int)date.DayOfWeek);
        return _limit.Period switch
        {
            LimitPeriod.Day => new(date, date),
            LimitPeriod.Week => new(monday, monday.PlusDays(6)),
            LimitPeriod.Month => new(DateAdjusters.StartOfMonth(date), DateAdjusters.EndOfMonth(date)),
            LimitPeriod.Year => new(new(date.Year, 1, 1), new(date.Year, 12, 31)),
        };
    }
}
