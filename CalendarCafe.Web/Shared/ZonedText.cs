using System.Globalization;
using NodaTime.Text;

namespace CalendarCafe.Web.Shared;

/// <summary>Time as people read it, always with the zone that it is meant in.</summary>
internal static class ZonedText
{
    /// <summary>Such as "Tuesday, 24 November 2026, 15:00 – 15:30 (Lisbon, GMT+0)".</summary>
    public static string Range(Interval time, DateTimeZone zone, CultureInfo culture)
    {
        var start = time.Start.InZone(zone);
        var end = time.End.InZone(zone);
        var date = LocalDatePattern.Create(culture.DateTimeFormat.LongDatePattern, culture);
        var last = end.Date == start.Date ? "" : $"{date.Format(end.Date)}, ";
        return $"{date.Format(start.Date)}, {Clock(start, culture)} – {last}{Clock(end, culture)} ({Zone(start)})";
    }

    /// <summary>Short, for a subject: "24 Nov 2026, 15:00 (Lisbon, GMT+0)".</summary>
    public static string Moment(Instant instant, DateTimeZone zone, CultureInfo culture)
    {
        var at = instant.InZone(zone);
        var date = LocalDatePattern.Create("d MMM uuuu", culture);
        return $"{date.Format(at.Date)}, {Clock(at, culture)} ({Zone(at)})";
    }

    /// <summary>The time of day by the culture's clock of 12 or 24 hours.</summary>
    public static string Clock(ZonedDateTime at, CultureInfo culture) =>
        LocalTimePattern.Create(culture.DateTimeFormat.ShortTimePattern, culture).Format(at.TimeOfDay);

    /// <summary>The city of the zone with its offset at that moment: "Lisbon, GMT+0".</summary>
    public static string Zone(ZonedDateTime at) => $"{City(at.Zone)}, {Offset(at.Offset)}";

    public static string City(DateTimeZone zone) => zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    public static string Offset(Offset offset)
    {
        var sign = offset.Milliseconds < 0 ? "−" : "+";
        var minutes = Math.Abs(offset.Seconds) / 60;
        var hours = (minutes / 60).ToString(CultureInfo.InvariantCulture);
        return minutes % 60 == 0
            ? $"GMT{sign}{hours}"
            : string.Create(CultureInfo.InvariantCulture, $"GMT{sign}{hours}:{minutes % 60:00}");
    }
}
