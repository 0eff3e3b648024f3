using NodaTime.TimeZones;

namespace CalendarCafe.Web.Shared;

/// <summary>A part of the world and the zones that people choose from in it, with the offset that each has now.</summary>
public sealed record ZoneRegion(string Name, IReadOnlyList<ZoneRegion.Zone> Zones)
{
    public sealed record Zone(string Id, string City, Offset Offset);

    /// <summary>Every zone where people live, by region and city; aliases and bare offsets are left out, but for UTC.</summary>
    public static IReadOnlyList<ZoneRegion> All(Instant now) =>
        [
            .. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? [])
                .Select(location => location.ZoneId)
                .Append("Etc/UTC")
                .Distinct(StringComparer.Ordinal)
                .GroupBy(ZoneText.Region, StringComparer.Ordinal)
                .OrderBy(region => region.Key, StringComparer.Ordinal)
                .Select(region => new ZoneRegion(
                    region.Key,
                    [.. region.Select(id => At(id, now)).OrderBy(zone => zone.City, StringComparer.Ordinal)]
                )),
        ];

    private static Zone At(string id, Instant now)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        return new(id, ZoneText.City(zone), zone.GetUtcOffset(now));
    }
}
