using System.Globalization;
using System.Text.RegularExpressions;

namespace CalendarCafe.Web.Shared;

/// <summary>Finds time zones by city, country, abbreviation (EST, CET) or offset (+5:30, UTC-3); the best known first.</summary>
internal static partial class ZoneSearch
{
    public const int Most = 10;

    private const int LongestText = 60;

    // Abbreviations are those of the year around now, so that EST is found in summer too.
    private static readonly Duration Around = Duration.FromDays(183);

    private enum Found
    {
        City,
        Abbreviation,
        Country,
        Elsewhere,
        Nowhere,
    }

    /// <summary>At most ten; without a text the current zone and those that show the same time.</summary>
    public static IReadOnlyList<ZoneMatch> Find(string text, DateTimeZone current, Instant now)
    {
        var asked = text.Length > LongestText ? text[..LongestText] : text;
        var found =
            ZonePlace.WordsOf(asked).Count == 0 && OffsetIn(asked) is null ? Same(current, now)
            : OffsetIn(asked) is { } offset ? ZonePlace.All.Where(place => place.Zone.GetUtcOffset(now) == offset)
            : Named(asked, now);
        return
        [
            .. found
                .OrderBy(place => text.Length == 0 && place.Zone.Id != current.Id)
                .ThenBy(place => Rank(place, asked, now))
                .ThenBy(place => !place.IsPrincipal)
                .ThenBy(place => place.City, StringComparer.Ordinal)
                .ThenBy(place => place.Zone.Id, StringComparer.Ordinal)
                .Take(Most)
                .Select(place => Match(place, now)),
        ];
    }

    private static IEnumerable<ZonePlace> Same(DateTimeZone current, Instant now) =>
        ZonePlace.All.Where(place =>
            place.Zone.Id == current.Id
            || (place.IsPrincipal && place.Zone.GetUtcOffset(now) == current.GetUtcOffset(now))
        );

    // Each word begins one of the place's: "new y", "paulo brazil".
    private static IEnumerable<ZonePlace> Named(string text, Instant now)
    {
        var words = ZonePlace.WordsOf(text);
        return ZonePlace.All.Where(place => words.All(word => Where(place, word, now) != Found.Nowhere));
    }

    private static Found Rank(ZonePlace place, string text, Instant now) =>
        ZonePlace.WordsOf(text) is [var first, ..] && OffsetIn(text) is null ? Where(place, first, now) : Found.Nowhere;

    private static Found Where(ZonePlace place, string word, Instant now) =>
        Begins(place.CityWords, word) ? Found.City
        : Abbreviations(place.Zone, now).Contains(word, StringComparer.OrdinalIgnoreCase) ? Found.Abbreviation
        : Begins(place.CountryWords, word) ? Found.Country
        : Begins(place.OtherWords, word) ? Found.Elsewhere
        : Found.Nowhere;

    private static bool Begins(IReadOnlyList<string> words, string begun) =>
        words.Any(word => word.StartsWith(begun, StringComparison.Ordinal));

    private static IEnumerable<string> Abbreviations(DateTimeZone zone, Instant now) =>
        zone.GetZoneIntervals(now - Around, now + Around).Select(interval => interval.Name);

    private static ZoneMatch Match(ZonePlace place, Instant now) =>
        new(
            place.Zone.Id,
            place.City,
            place.Country,
            ZoneText.Offset(place.Zone, now),
            TimeText.Of(now, place.Zone, TimeShape.Clock)
        );

    private static Offset? OffsetIn(string text)
    {
        if (OffsetText().Match(text.Trim()) is not { Success: true } match)
            return null;

        var hours = int.Parse(match.Groups["hours"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = match.Groups["minutes"] is { Success: true, Value: var said }
            ? int.Parse(said, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;
        if (hours > 18 || minutes > 59)
            return null;
        var sign = match.Groups["sign"].Value == "+" ? 1 : -1;
        return Offset.FromSeconds(sign * Math.Min(((hours * 60) + minutes) * 60, Offset.MaxValue.Seconds));
    }

    [GeneratedRegex(
        @"^(UTC|GMT)?\s*(?<sign>[+\-−–])\s*(?<hours>[0-9]{1,2})(:?(?<minutes>[0-9]{2}))?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex OffsetText();
}
