using System.Globalization;
using NodaTime.TimeZones;

namespace CalendarCafe.Web.Shared;

/// <summary>Time zones as people name them: by city, and by how far they are from Greenwich.</summary>
internal static class ZoneText
{
    /// <summary>Europe/Lisbon is Lisbon; America/Argentina/Buenos_Aires is Buenos Aires.</summary>
    public static string City(DateTimeZone zone) => zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>The part of the world that the id begins with, or empty.</summary>
    public static string Region(string id)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? "" : id[..slash];
    }

    /// <summary>Whether two ids are names of one zone, as Asia/Calcutta and Asia/Kolkata are.</summary>
    public static bool AreSame(DateTimeZone one, DateTimeZone other) => CanonicalId(one) == CanonicalId(other);

    private static string CanonicalId(DateTimeZone zone) =>
        TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(zone.Id, out var id) ? id : zone.Id;

    /// <summary>GMT+0, GMT−3:30.</summary>
    public static string Offset(DateTimeZone zone, Instant at) => Offset(zone.GetUtcOffset(at));

    public static string Offset(Offset offset)
    {
        var minutes = Math.Abs(offset.Seconds) / 60;
        var sign = offset.Seconds < 0 ? '−' : '+';
        var hours = (minutes / 60).ToString(CultureInfo.InvariantCulture);
        return minutes % 60 == 0
            ? $"GMT{sign}{hours}"
            : $"GMT{sign}{hours}:{(minutes % 60).ToString("00", CultureInfo.InvariantCulture)}";
    }

    /// <summary>Lisbon · GMT+0 · 14:32.</summary>
    public static string Label(DateTimeZone zone, Instant now) =>
        $"{City(zone)} · {Offset(zone, now)} · {TimeText.Of(now, zone, TimeShape.Clock)}";

    /// <summary>What tells the two passes of a repeated hour apart: WEST, or GMT+1 where the zone has no letters.</summary>
    public static string Abbreviation(DateTimeZone zone, Instant at)
    {
        var name = zone.GetZoneInterval(at).Name;
        return name.Length > 0 && char.IsLetter(name[0]) ? name : Offset(zone, at);
    }
}
