using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Infrastructure.Holidays;

/// <summary>
/// The public holidays of the world's countries and of many of their regions, as the table beside this file has them. Half
/// days off are not in it; a substitute day is, beside the day that it stands for.
/// </summary>
public static class PublicHolidays
{
    private const char Everywhere = '*';
    private const string CountryAlone = ".";

    private static readonly Lazy<HolidayTable> Table = new(HolidayTable.Read);

    /// <summary>The years that are known, both included.</summary>
    public static (int First, int Last) Years => (Table.Value.FirstYear, Table.Value.LastYear);

    /// <summary>ISO 3166-1 codes, ascending.</summary>
    public static IReadOnlyList<string> Countries => Table.Value.Countries;

    /// <summary>What ISO 3166-2 puts after the hyphen, ascending; none where only the country as a whole is known.</summary>
    public static IReadOnlyList<string> RegionsOf(string country) => Table.Value.RegionsOf(country);

    /// <summary>
    /// The holidays on these dates, both ends included, ascending, by the names that people there use. A region that is not
    /// known keeps what the country keeps; a country that is not known, and a year that is not, has none.
    /// </summary>
    public static IReadOnlyList<PublicHoliday> Of(string country, string? region, DateInterval dates)
    {
        var table = Table.Value;
        var place = region is not null && table.RegionsOf(country).Contains(region) ? region : CountryAlone;
        return
        [
            .. table
                .LinesOf(country)
                .Where(line =>
                    line.Where[0] == Everywhere || line.Where.Split(',').Contains(place, StringComparer.Ordinal)
                )
                .SelectMany(line =>
                    line.DatesIn(dates, table.FirstYear, table.LastYear)
                        .Select(date => new PublicHoliday(date, line.Name))
                )
                .OrderBy(holiday => holiday.Date)
                .ThenBy(holiday => holiday.Name, StringComparer.Ordinal),
        ];
    }
}
