namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>A place in a zone's table that moves with the questions: quick when they come in ascending order.</summary>
internal struct ZoneCursor
{
    /// <summary>NodaTime's own bound: local time differs from UTC by no more.</summary>
    private const long WidestOffset = 18 * NodaConstants.TicksPerHour;

    private readonly ZoneTable _table;
    private int _era;
    private int _day;
    private Stretch _dayWithinEra;

    public ZoneCursor(DateTimeZone zone, long near)
    {
        _table = ZoneTable.Of(zone);
        _era = _table.EraAt(near);
    }

    /// <summary>The number of the local day that an instant lies in.</summary>
    public int DayAt(long instant)
    {
        if (!_dayWithinEra.Contains(instant))
        {
            MoveTo(instant);
            var offset = _table.OffsetOf(_era);
            _day = DayNumber.Containing(instant + offset);
            var midnight = (_day * NodaConstants.TicksPerDay) - offset;
            _dayWithinEra = new Stretch(midnight, midnight + NodaConstants.TicksPerDay).Within(
                new(_table.FromOf(_era), _table.UntilOf(_era))
            );
        }

        return _day;
    }

    /// <summary>From the first instant of a local day to the end of its last; empty for a day that the zone skipped.</summary>
    public Stretch WholeDay(int day)
    {
        var whole = new Stretch(long.MaxValue, long.MinValue);
        var (from, until) = Local(day, MinuteSpan.WholeDay);
        for (var era = FirstEraOf(from); era < _table.Count && IsReached(era, until); era++)
        {
            var piece = PieceOf(era, from, until);
            if (!piece.IsEmpty)
            {
                whole = new(Math.Min(whole.From, piece.From), Math.Max(whole.Until, piece.Until));
            }
        }

        return whole;
    }

    /// <summary>Adds the instants whose local time lies in the minutes of the day: one piece, or one for each offset that the day knows.</summary>
    public void Resolve(int day, MinuteSpan minutes, Rented<Opening> openings)
    {
        var (from, until) = Local(day, minutes);
        var first = FirstEraOf(from);
        // Most minutes are far from any change of the clocks.
        if (until + WidestOffset <= _table.UntilOf(first))
        {
            var offset = _table.OffsetOf(first);
            openings.Add(new(from - offset, until - offset, from - offset));
            return;
        }

        long? origin = null;
        for (var era = first; era < _table.Count && IsReached(era, until); era++)
        {
            var piece = PieceOf(era, from, until);
            if (!piece.IsEmpty)
            {
                var opens = from - _table.OffsetOf(era);
                origin = piece.From == opens ? opens : origin ?? piece.From;
                openings.Add(new(piece.From, piece.Until, origin.Value));
            }
        }
    }

    /// <summary>The first instant, from the given one on, at which the local clock shows a multiple of the step since midnight.</summary>
    public long NextOnClock(long instant, long step)
    {
        while (true)
        {
            MoveTo(instant);
            var local = instant + _table.OffsetOf(_era);
            var midnight = DayNumber.Containing(local) * NodaConstants.TicksPerDay;
            var steps = (local - midnight + step - 1) / step;
            var shown = midnight + Math.Min(steps * step, NodaConstants.TicksPerDay);
            var next = shown - _table.OffsetOf(_era);
            if (next < _table.UntilOf(_era))
            {
                return next;
            }

            instant = _table.UntilOf(_era);
        }
    }

    private static (long From, long Until) Local(int day, MinuteSpan minutes)
    {
        var midnight = day * NodaConstants.TicksPerDay;
        return (
            midnight + (minutes.From * NodaConstants.TicksPerMinute),
            midnight + (minutes.Until * NodaConstants.TicksPerMinute)
        );
    }

    private readonly bool IsReached(int era, long localUntil) => _table.FromOf(era) < localUntil + WidestOffset;

    private readonly Stretch PieceOf(int era, long localFrom, long localUntil)
    {
        var offset = _table.OffsetOf(era);
        return new(
            Math.Max(localFrom - offset, _table.FromOf(era)),
            Math.Min(localUntil - offset, _table.UntilOf(era))
        );
    }

    private int FirstEraOf(long local)
    {
        MoveTo(local - WidestOffset);
        return _era;
    }

    private void MoveTo(long instant)
    {
        while (_table.FromOf(_era) > instant)
        {
            _era--;
        }

        while (_table.UntilOf(_era) <= instant)
        {
            _era++;
        }
    }
}
