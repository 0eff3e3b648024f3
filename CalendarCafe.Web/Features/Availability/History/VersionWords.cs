using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.Availability.Editor;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Availability.History;

/// <summary>What changed from one version of a schedule to the next, a sentence each.</summary>
internal static class VersionWords
{
    private const int MostDates = 6;

    public static IReadOnlyList<string> Changes(
        this IStringLocalizer<AvailabilityTexts> texts,
        ScheduleContent before,
        ScheduleContent after
    ) =>
        [
            .. Names(texts, before, after),
            .. WeekOrder.OfCulture.SelectMany(day => Day(texts, before, after, day)),
            .. Dates(texts, "ChangedDateAdded", after.Overrides.Except(before.Overrides)),
            .. Dates(texts, "ChangedDateRemoved", before.Overrides.Except(after.Overrides)),
        ];

    private static IEnumerable<string> Names(
        IStringLocalizer<AvailabilityTexts> texts,
        ScheduleContent before,
        ScheduleContent after
    )
    {
        if (before.Name != after.Name)
        {
            yield return texts["ChangedName", before.Name, after.Name];
        }

        if (before.TimeZone != after.TimeZone)
        {
            yield return texts["ChangedZone", City(before), City(after)];
        }
    }

    private static IEnumerable<string> Day(
        IStringLocalizer<AvailabilityTexts> texts,
        ScheduleContent before,
        ScheduleContent after,
        Weekday day
    )
    {
        var (old, now) = (Hours(before, day), Hours(after, day));
        if (old != now)
        {
            yield return texts["ChangedDay", HoursWords.DayName(day), OrOff(texts, old), OrOff(texts, now)];
        }
    }

    private static IEnumerable<string> Dates(
        IStringLocalizer<AvailabilityTexts> texts,
        string key,
        IEnumerable<PlannedOverride> planned
    )
    {
        var entries = OverrideEntry.Of(planned);
        foreach (var entry in entries.Take(MostDates))
        {
            yield return texts[key, HoursWords.Dates(entry.First, entry.Last), texts.Change(entry)];
        }

        if (entries.Count > MostDates)
        {
            yield return texts.Plural("ChangedDatesMore", entries.Count - MostDates);
        }
    }

    private static string Hours(ScheduleContent content, Weekday day) =>
        HoursWords.Times(content.On(day).Select(hours => (hours.Start, hours.End)));

    private static string OrOff(IStringLocalizer<AvailabilityTexts> texts, string hours) =>
        hours.Length == 0 ? texts["DayOff"] : hours;

    private static string City(ScheduleContent content) => ZoneText.City(DateTimeZoneProviders.Tzdb[content.TimeZone]);
}
