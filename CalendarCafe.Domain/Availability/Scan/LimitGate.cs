namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>Lets starts through whose local dates have room within all limits; quick when they come in ascending order.</summary>
internal sealed class LimitGate
{
    private readonly List<LimitTally> _tallies;
    private readonly DateTimeZone _zone;
    private ZoneCursor _cursor;
    private int? _day;
    private bool _dayHasRoom;

    public LimitGate(IReadOnlyList<LimitBook> books, Duration length, DateTimeZone zone, long near)
    {
        _tallies = books.Count == 0 ? [] : [.. books.SelectMany(book => LimitTally.Of(book, length, zone))];
        _zone = zone;
        _cursor = new(zone, near);
    }

    public bool AreAny => _tallies.Count > 0;

    public bool HasRoomAt(long start)
    {
        if (!AreAny)
        {
            return true;
        }

        var day = _cursor.DayAt(start);
        if (day != _day)
        {
            _day = day;
            var date = DayNumber.ToDate(day);
            _dayHasRoom = _tallies.TrueForAll(tally => tally.HasRoomOn(date));
        }

        return _dayHasRoom;
    }

    public IEnumerable<SlotReason> Refusals(Instant start)
    {
        var date = start.InZone(_zone).Date;
        return _tallies.Where(tally => !tally.HasRoomOn(date)).Select(tally => tally.Refusal(date));
    }
}
