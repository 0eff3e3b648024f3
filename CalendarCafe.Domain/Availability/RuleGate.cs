namespace CalendarCafe.Domain.Availability;

/// <summary>The rules that look at the start alone, whoever the host: minimum notice, horizon and limits.</summary>
internal sealed class RuleGate
{
    private readonly SlotRules _rules;
    private readonly int _lastDay;
    private readonly List<LimitTally> _tallies;
    private readonly Lazy<ZoneTable> _zone;
    private int? _day;
    private bool _dayHasRoom;

    public RuleGate(SlotSearch search)
    {
        _rules = search.Rules;
        Earliest = search.Now + _rules.MinimumNotice;
        LastDate = search.Now.InZone(_rules.Zone).Date.PlusDays(_rules.HorizonDays);
        _lastDay = DayNumber.Of(LastDate);
        // Wherever the zone lies, the last date is over one day after it is over in UTC.
        var end = (_lastDay + 2) * NodaConstants.TicksPerDay;
        var earliest = Stretch.FirstTick(Earliest);
        Bounds = new(earliest, Math.Max(earliest, end));
        _zone = new(() => new(_rules.Zone, Bounds.From, Bounds.Until));
        _tallies = [.. _rules.Limits.Select(limit => new LimitTally(limit, _rules, search.Booked))];
    }

    /// <summary>Inclusive.</summary>
    public Instant Earliest { get; }

    /// <summary>Inclusive, in the zone of the rules.</summary>
    public LocalDate LastDate { get; }

    /// <summary>No start outside is ever let through; inside, some may still lie beyond the last date.</summary>
    public Stretch Bounds { get; }

    /// <summary>For starts within the bounds, best in ascending order.</summary>
    public bool LetsThrough(long start)
    {
        var day = _zone.Value.DayAt(start);
        if (day != _day)
        {
            _day = day;
            _dayHasRoom = day <= _lastDay && (_tallies.Count == 0 || HasRoomOn(DayNumber.ToDate(day)));
        }

        return _dayHasRoom;
    }

    /// <summary>The refusal of a start so far off that its local date need not exist; other rules are not asked then.</summary>
    public SlotReason? RefusalBeyondReckoning(Instant start)
    {
        if (start < SlotSearch.Reckoned.Start)
        {
            return new SlotReason.TooSoon(Earliest);
        }

        return start < SlotSearch.Reckoned.End + Duration.FromDays(SlotRules.LongestHorizonDays + 2)
            ? null
            : new SlotReason.TooFar(LastDate);
    }

    /// <summary>The same rules, for any start within reckoning.</summary>
    public IEnumerable<SlotReason> Refusals(Instant start)
    {
        var date = start.InZone(_rules.Zone).Date;
        if (start < Earliest)
        {
            yield return new SlotReason.TooSoon(Earliest);
        }

        if (date > LastDate)
        {
            yield return new SlotReason.TooFar(LastDate);
        }

        foreach (var tally in _tallies.Where(tally => !tally.HasRoomOn(date)))
        {
            yield return tally.Refusal(date);
        }
    }

    private bool HasRoomOn(LocalDate date) => _tallies.TrueForAll(tally => tally.HasRoomOn(date));
}
