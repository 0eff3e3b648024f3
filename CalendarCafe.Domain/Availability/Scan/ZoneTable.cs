using System.Runtime.CompilerServices;

namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>A zone's offsets through all the years of reckoning, flat and in ticks; worked out once for each zone, for it never changes.</summary>
internal sealed class ZoneTable
{
    private static readonly ConditionalWeakTable<DateTimeZone, ZoneTable> Known = [];

    private static readonly Duration Margin = Duration.FromDays(20 * 366);

    private readonly long[] _from;
    private readonly long[] _offset;

    private ZoneTable(DateTimeZone zone)
    {
        var years = new Interval(SlotSearch.Reckoned.Start - Margin, SlotSearch.Reckoned.End + Margin);
        var eras = zone.GetZoneIntervals(years).ToList();
        _from = [.. eras.Select(era => era.HasStart ? era.Start.ToUnixTimeTicks() : long.MinValue)];
        _offset = [.. eras.Select(era => era.WallOffset.Ticks)];
        _from[0] = long.MinValue;
    }

    public int Count => _from.Length;

    public static ZoneTable Of(DateTimeZone zone) => Known.GetValue(zone, static known => new(known));

    public int EraAt(long instant)
    {
        var found = Array.BinarySearch(_from, instant);
        return found >= 0 ? found : ~found - 1;
    }

    public long FromOf(int era) => _from[era];

    public long UntilOf(int era) => era + 1 < _from.Length ? _from[era + 1] : long.MaxValue;

    public long OffsetOf(int era) => _offset[era];
}
