using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Domain.Availability;

/// <summary>What is already used of one limit, period by period, by the local dates on which the bookings start.</summary>
internal sealed class LimitTally
{
    private readonly SlotLimit _limit;
    private readonly long _unit;
    private readonly long _cost;
    private readonly Dictionary<LocalDate, long> _used = [];

    public LimitTally(SlotLimit limit, SlotRules rules, IReadOnlyList<BookedTime> booked)
    {
        _limit = limit;
        _unit = limit.Measure switch
        {
            LimitMeasure.Bookings => 1,
            LimitMeasure.Minutes => NodaConstants.TicksPerMinute,
        };
        _cost = CostOf(rules.Duration);
        foreach (var time in booked)
        {
            var period = PeriodAround(time.StartsAt.InZone(rules.Zone).Date).Start;
            _used[period] = _used.GetValueOrDefault(period) + CostOf(time.EndsAt - time.StartsAt);
        }
    }

    public bool HasRoomOn(LocalDate date) => UsedIn(PeriodAround(date)) + _cost <= _limit.Maximum * _unit;

    public SlotReason.LimitReached Refusal(LocalDate date)
    {
        var period = PeriodAround(date);
        return new(_limit, period, UsedIn(period) / _unit);
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
