using NodaTime.TimeZones;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>The time zones of a list, by continent: one for each that people live in, under the name that the IANA database prefers.</summary>
internal static class ZoneChoices
{
    public static IReadOnlyList<IGrouping<string, ZoneChoice>> All { get; } =
    [
        .. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? [])
            .Select(location => location.ZoneId)
            .Append("Etc/UTC")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(id => new ZoneChoice(id, PlaceOf(id)))
            .GroupBy(choice => choice.Id[..choice.Id.IndexOf('/', StringComparison.Ordinal)], StringComparer.Ordinal),
    ];

    public static bool Has(string? id) => All.Any(group => group.Any(choice => choice.Id == id));

    private static string PlaceOf(string id) =>
        id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..]
            .Replace('_', ' ')
            .Replace("/", ", ", StringComparison.Ordinal);
}
