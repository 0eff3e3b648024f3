using NodaTime.TimeZones;

namespace CalendarCafe.Web.Shared;

/// <summary>A part of the world and the zones that people choose from in it.</summary>
public sealed record ZoneRegion(string Name, IReadOnlyList<ZoneRegion.Zone> Zones)
{
    public sealed record Zone(string Id, string City);

    /// <summary>Every zone where people live, by region and city, under the name that the IANA database prefers; aliases and bare offsets are left out, but for UTC.</summary>
    public static IReadOnlyList<ZoneRegion> All { get; } =
    [
        .. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? [])
            .Select(location => location.ZoneId)
            .Append("Etc/UTC")
            .Distinct(StringComparer.Ordinal)
            .GroupBy(ZoneText.Region, StringComparer.Ordinal)
            .OrderBy(region => region.Key, StringComparer.Ordinal)
            .Select(region => new ZoneRegion(
                region.Key,
                [
                    .. region
                        .Select(id => new Zone(id, ZoneText.City(DateTimeZoneProviders.Tzdb[id])))
                        .OrderBy(zone => zone.City, StringComparer.Ordinal),
                ]
            )),
    ];

    public static bool Has(string? id) => All.Any(region => region.Zones.Any(zone => zone.Id == id));
}
