using System.Globalization;
using CalendarCafe.Infrastructure.Holidays;
using NodaTime.TimeZones;

namespace CalendarCafe.Web.Features.Availability.Away;

/// <summary>Countries and regions whose holidays are known, by the names that readers know.</summary>
internal static class HolidayChoices
{
    public static IReadOnlyList<(string Code, string Name)> Countries { get; } =
    [
        .. PublicHolidays
            .Countries.Select(code => (Code: code, Name: NameOf(code)))
            .OrderBy(country => country.Name, StringComparer.InvariantCulture),
    ];

    /// <summary>Germany, or Germany (DE-SN): for regions the table has no names.</summary>
    public static string NameOf(string country, string? region) =>
        region is null ? NameOf(country) : $"{NameOf(country)} ({country}-{region})";

    /// <summary>Where clocks show this zone; the first of all where nobody knows.</summary>
    public static string CountryOf(DateTimeZone zone)
    {
        var found = TzdbDateTimeZoneSource.Default.ZoneLocations?.FirstOrDefault(place => place.ZoneId == zone.Id);
        return Countries.Select(country => country.Code).FirstOrDefault(code => code == found?.CountryCode)
            ?? Countries[0].Code;
    }

    /// <summary>The holidays of the next twelve months.</summary>
    public static IReadOnlyList<Domain.Availability.PublicHoliday> Ahead(
        string country,
        string? region,
        LocalDate today
    ) => PublicHolidays.Of(country, region, new(today, today.PlusYears(1)));

    private static string NameOf(string country)
    {
        try
        {
            return new RegionInfo(country).EnglishName;
        }
        catch (ArgumentException)
        {
            return country; // the system has not heard of it
        }
    }
}
