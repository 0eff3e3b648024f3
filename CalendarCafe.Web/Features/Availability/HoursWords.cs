using System.Globalization;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.Availability.Editor;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;
using NodaTime.Extensions;

namespace CalendarCafe.Web.Features.Availability;

/// <summary>Hours in words: "Mon–Fri 9:00–17:00, Sat 10:00–12:00".</summary>
internal static class HoursWords
{
    private static DateTimeFormatInfo Format => CultureInfo.CurrentCulture.DateTimeFormat;

    public static string DayName(Weekday day) => Format.GetDayName(((IsoDayOfWeek)(int)day).ToDayOfWeek());

    public static string ShortName(Weekday day) => Format.GetAbbreviatedDayName(((IsoDayOfWeek)(int)day).ToDayOfWeek());

    public static string Times(IEnumerable<(MinuteOfDay Start, MinuteOfDay End)> times) =>
        string.Join(", ", times.Select(time => $"{TypedClock.Text(time.Start)}–{TypedClock.Text(time.End)}"));

    public static string Week(this IStringLocalizer<AvailabilityTexts> texts, IReadOnlyList<WorkingInterval> weekly)
    {
        var runs = new List<(Weekday First, Weekday Last, string Times)>();
        foreach (var day in WeekOrder.OfCulture)
        {
            var times = Times(weekly.Where(hours => hours.Day == day).Select(hours => (hours.Start, hours.End)));
            if (times.Length == 0)
            {
                continue;
            }

            if (runs is [.., var last] && last.Times == times && IsNext(last.Last, day))
            {
                runs[^1] = (last.First, day, times);
            }
            else
            {
                runs.Add((day, day, times));
            }
        }

        return runs.Count == 0
            ? texts["WeekEmpty"]
            : string.Join(", ", runs.Select(run => $"{Days(run.First, run.Last)} {run.Times}"));
    }

    public static string Dates(LocalDate first, LocalDate last) =>
        first == last ? TimeText.DayWithYear(first) : $"{TimeText.DayWithYear(first)} – {TimeText.DayWithYear(last)}";

    public static string Change(this IStringLocalizer<AvailabilityTexts> texts, OverrideEntry entry) =>
        (entry.Kind, entry.Times.Count) switch
        {
            (OverrideKind.Available, _) => texts["DateOpen", Times(entry.Times)],
            (OverrideKind.Unavailable, 0) => texts["DateClosed"],
            (OverrideKind.Unavailable, _) => texts["DatePartClosed", Times(entry.Times)],
        };

    private static string Days(Weekday first, Weekday last) =>
        first == last ? ShortName(first) : $"{ShortName(first)}–{ShortName(last)}";

    private static bool IsNext(Weekday day, Weekday next) => ((int)day % 7) + 1 == (int)next;
}
