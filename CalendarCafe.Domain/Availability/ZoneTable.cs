namespace CalendarCafe.Domain.Availability;

/// <summary>A zone's offsets over a range, flat and in ticks, so that no zone arithmetic is left for each slot.</summary>
internal sealed class ZoneTable
{
    /// <summary>NodaTime's own bound: local time differs from UTC by no more.</summary>
    private const long WidestOffset = 18 * NodaConstants.TicksPerHour;

    private readonly List<Era> _eras = [];
    private int _era;

    public ZoneTable(DateTimeZone zone, long from, long until)
    {
        var range = new Interval(
            Instant.FromUnixTimeTicks(from - (2 * NodaConstants.TicksPerDay)),
            Instant.FromUnixTimeTicks(until + (2 * NodaConstants.TicksPerDay))
        );
        foreach (var era in zone.GetZoneIntervals(range))
        {
            _eras.Add(
                new(
                    era.HasStart ? era.Start.ToUnixTimeTicks() : long.MinValue,
                    era.HasEnd ? era.End.ToUnixTimeTicks() : long.MaxValue,
                    era.WallOffset.Ticks
                )
            );
        }
    }

    /// <summary>The number of the local day that an instant of the range lies in; quick when asked in ascending order.</summary>
    public int DayAt(long instant)
    {
        while (_eras[_era].From > instant)
        {
            _era--;
        }

        while (_eras[_era].Until <= instant)
        {
            _era++;
        }

        return DayNumber.Containing(instant + _eras[_era].Offset);
    }

    /// <summary>Adds the instants whose local time lies in the minutes of the day: one piece, or one for each offset that the day knows.</summary>
    public void Resolve(int day, MinuteSpan minutes, List<Opening> openings)
    {
        var localFrom = (day * NodaConstants.TicksPerDay) + (minutes.From * NodaConstants.TicksPerMinute);
        var localUntil = (day * NodaConstants.TicksPerDay) + (minutes.Until * NodaConstants.TicksPerMinute);
        long? origin = null;
        foreach (var era in _eras)
        {
            if (era.From >= localUntil + WidestOffset)
            {
                break;
            }

            var opens = localFrom - era.Offset;
            var from = Math.Max(opens, era.From);
            var until = Math.Min(localUntil - era.Offset, era.Until);
            if (from < until)
            {
                origin = from == opens ? opens : origin ?? from;
                openings.Add(new(from, until, origin.Value));
            }
        }
    }

    private readonly record struct Era(long From, long Until, long Offset);
}
