using System.Globalization;
using NodaTime.Text;

namespace CalendarCafe.Web.Shared;

/// <summary>Time in mails: whole, in the reader's culture, and always with the zone that it is meant in.</summary>
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

    /// <summary>Short, for a subject: "24 Nov 2026, 15:00 (Lisbon, GMT+0)", in German "24. Nov.".</summary>
    public static string Moment(Instant instant, DateTimeZone zone, CultureInfo culture)
    {
        var at = instant.InZone(zone);
        var date = LocalDatePattern.Create($"{DayOf(culture)} MMM uuuu", culture);
        return $"{date.Format(at.Date)}, {Clock(at, culture)} ({Zone(at)})";
    }

    // Some languages say the twenty-fourth, and mark it by a point.
    private static string DayOf(CultureInfo culture) =>
        culture.DateTimeFormat.MonthDayPattern.StartsWith("d.", StringComparison.Ordinal) ? "d." : "d";

    private static string Clock(ZonedDateTime at, CultureInfo culture) =>
        LocalTimePattern.Create(culture.DateTimeFormat.ShortTimePattern, culture).Format(at.TimeOfDay);

    // Such as "Lisbon, GMT+0".
    private static string Zone(ZonedDateTime at) => $"{ZoneText.City(at.Zone)}, {ZoneText.Offset(at.Offset)}";
}
