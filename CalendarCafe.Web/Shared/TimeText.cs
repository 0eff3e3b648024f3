using System.Globalization;
using NodaTime.Text;

namespace CalendarCafe.Web.Shared;

/// <summary>Moments, days and months as the reader's culture writes them, with its 12 or 24 hours.</summary>
internal static class TimeText
{
    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    public static string Of(Instant at, DateTimeZone zone, TimeShape shape)
    {
        var local = at.InZone(zone);
        return shape switch
        {
            TimeShape.Clock => Clock(local.TimeOfDay),
            TimeShape.Day => Day(local.Date),
            TimeShape.DayAndClock => $"{Day(local.Date)}, {Clock(local.TimeOfDay)}",
            TimeShape.ShortDayAndClock => $"{ShortDay(local.Date)}, {Clock(local.TimeOfDay)}",
            TimeShape.DayWithYear => DayWithYear(local.Date),
        };
    }

    /// <summary>Tuesday 2 December 2026; Tuesday, December 2, 2026; or Dienstag, 2. Dezember 2026.</summary>
    public static string DayWithYear(LocalDate date)
    {
        var day = Day(date);
        var year = date.Year.ToString("0000", Culture);
        // Where the day comes last, its number would run into the year's.
        return Culture.DateTimeFormat.MonthDayPattern.StartsWith('M') ? $"{day}, {year}" : $"{day} {year}";
    }

    public static string Clock(LocalTime time) =>
        LocalTimePattern.Create(Culture.DateTimeFormat.ShortTimePattern, Culture).Format(time);

    /// <summary>Tuesday 2 December, or Tuesday, December 2: the order is the culture's.</summary>
    public static string Day(LocalDate date) => LocalDatePattern.Create(DayPattern("dddd"), Culture).Format(date);

    /// <summary>Tue 2 December.</summary>
    public static string ShortDay(LocalDate date) => LocalDatePattern.Create(DayPattern("ddd"), Culture).Format(date);

    public static string ShortWeekday(LocalDate date) => LocalDatePattern.Create("ddd", Culture).Format(date);

    public static string ShortMonth(LocalDate date) => LocalDatePattern.Create("MMM", Culture).Format(date);

    /// <summary>December 2026.</summary>
    public static string Month(YearMonth month) =>
        LocalDatePattern.Create("MMMM yyyy", Culture).Format(month.OnDayOfMonth(1));

    public static string MonthName(YearMonth month) => Culture.DateTimeFormat.GetMonthName(month.Month);

    public static RepeatedHour RepeatedHourOf(Instant at, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(at.InZone(zone).LocalDateTime);
        if (mapping.Count < 2)
            return RepeatedHour.None;

        return mapping.First().ToInstant() == at ? RepeatedHour.First : RepeatedHour.Second;
    }

    private static string DayPattern(string weekday)
    {
        var day = Culture.DateTimeFormat.MonthDayPattern;
        return day.StartsWith('d') && !day.Contains('.', StringComparison.Ordinal)
            ? $"{weekday} {day}"
            : $"{weekday}, {day}";
    }
}
