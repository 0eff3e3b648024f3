using System.Globalization;
using System.Text;
using CalendarCafe.Domain;
using NodaTime.TimeZones;

namespace CalendarCafe.Web.Shared;

/// <summary>A zone with all the words that it may be looked for by.</summary>
internal sealed record ZonePlace(
    DateTimeZone Zone,
    string City,
    string? Country,
    IReadOnlyList<string> CityWords,
    IReadOnlyList<string> CountryWords,
    IReadOnlyList<string> OtherWords,
    bool IsPrincipal
)
{
    /// <summary>Every zone that people choose from. Those that stand for a region on Windows are the ones that most mean.</summary>
    public static IReadOnlyList<ZonePlace> All { get; } = Read();

    /// <summary>Small letters without accents, split where no word goes on.</summary>
    public static IReadOnlyList<string> WordsOf(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in CleanText.Line(text).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
                plain.Append(char.ToLowerInvariant(letter));
            else if (
                CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark
                && letter is not ('.' or '\'' or '’')
            )
                plain.Append(' ');
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static IReadOnlyList<ZonePlace> Read()
    {
        var principal = TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.Values.ToHashSet(
            StringComparer.Ordinal
        );
        var places = (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).ToLookup(
            place => place.ZoneId,
            StringComparer.Ordinal
        );
        return
        [
            .. ZoneRegion
                .All.SelectMany(region => region.Zones)
                .Select(zone => Of(zone, [.. places[zone.Id]], IsKnownTo(principal, zone.Id))),
        ];
    }

    // The mapping may name a zone by one of its older names.
    private static bool IsKnownTo(HashSet<string> principal, string id) =>
        principal.Contains(id) || TzdbDateTimeZoneSource.Default.Aliases[id].Any(principal.Contains);

    private static ZonePlace Of(ZoneRegion.Zone zone, IReadOnlyList<TzdbZoneLocation> places, bool isPrincipal) =>
        new(
            DateTimeZoneProviders.Tzdb[zone.Id],
            zone.City,
            places.Count == 0 ? null : places[0].CountryName,
            WordsOf(zone.City),
            [.. places.SelectMany(place => WordsOf(place.CountryName).Append(place.CountryCode.ToLowerInvariant()))],
            [.. WordsOf(zone.Id), .. places.SelectMany(place => WordsOf(place.Comment))],
            isPrincipal
        );
}
