using System.Collections.Frozen;

namespace CalendarCafe.Domain;

/// <summary>
/// The names of time zones in the IANA database. NodaTime's provider also makes zones up for names such as
/// <c>UTC+05:30</c>, which no calendar knows.
/// </summary>
public static class ZoneId
{
    private static readonly FrozenSet<string> Known = DateTimeZoneProviders.Tzdb.Ids.ToFrozenSet(
        StringComparer.Ordinal
    );

    public static bool IsKnown(string? id) => id is not null && Known.Contains(id);
}
