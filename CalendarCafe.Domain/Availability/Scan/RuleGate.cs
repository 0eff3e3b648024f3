namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>The rules that look at the start alone, whoever the host: minimum notice, horizon and limits.</summary>
internal sealed class RuleGate
{
    private readonly SlotRules _rules;
    private readonly OpenDates _dates;
    private readonly int _firstDay;
    private readonly int _lastDay;
    private readonly LimitGate _limits;
    private ZoneCursor _cursor;

    public RuleGate(SlotSearch search)
    {
        _rules = search.Rules;
        _dates = OpenDates.Of(search);
        _firstDay = _dates.First is { } first ? DayNumber.Of(first) : int.MinValue;
        _lastDay = DayNumber.Of(_dates.Last);
        Earliest = search.Now + _rules.MinimumNotice;
        // Wherever the zone lies, the last date is over one day after it is over in UTC.
        var from = Stretch.FirstTick(Earliest);
        Bounds = new(from, Math.Max(from, (_lastDay + 2) * NodaConstants.TicksPerDay));
        _cursor = new(_rules.Zone, from);
        _limits = new(search.Limits, _rules.Duration, _rules.Zone, from);
    }

    /// <summary>Inclusive.</summary>
    public Instant Earliest { get; }

    /// <summary>No start outside is ever let through; inside, some may still lie on other dates than those that are open.</summary>
    public Stretch Bounds { get; }

    /// <summary>Whether notice and horizon let a start within the bounds through; best in ascending order.</summary>
    public bool IsOpen(long start)
    {
        var day = _cursor.DayAt(start);
        return _firstDay <= day && day <= _lastDay;
    }

    /// <summary>Whether no start of a range within the bounds needs to be asked about.</summary>
    public bool LetsAllThrough(Stretch range) =>
        !_limits.AreAny && _dates.First is null && DayNumber.Containing(range.Until) < _lastDay;

    public bool LetsThrough(long start) => IsOpen(start) && _limits.HasRoomAt(start);

    public int DayOf(long start) => _cursor.DayAt(start);

    public Stretch WholeDay(int day) => _cursor.WholeDay(day);

    /// <summary>The refusal of a start so far off that its local date need not exist; other rules are not asked then.</summary>
    public SlotReason? RefusalBeyondReckoning(Instant start)
    {
        if (start < SlotSearch.Reckoned.Start)
        {
            return new SlotReason.TooSoon(Earliest);
        }

        return start < SlotSearch.Reckoned.End + Duration.FromDays(SlotRules.LongestHorizonDays + 2)
            ? null
            : new SlotReason.TooFar(_dates.Last);
    }

    /// <summary>What notice and horizon say, for any start within reckoning.</summary>
    public IEnumerable<SlotReason> RefusalsOfTime(Instant start)
    {
        var date = start.InZone(_rules.Zone).Date;
        if (start < Earliest)
        {
            yield return new SlotReason.TooSoon(Earliest);
        }

        if (_dates.First is { } first && date < first)
        {
            yield return new SlotReason.NotYetOpen(first);
        }

        if (date > _dates.Last)
        {
            yield return new SlotReason.TooFar(_dates.Last);
        }
    }

    public IEnumerable<SlotReason> RefusalsOfLimits(Instant start) => _limits.Refusals(start);
}
