using System.Globalization;

namespace CalendarCafe.Infrastructure.Holidays;

/// <summary>
/// A holiday of a country: everywhere (<c>*</c>) or in some regions, among them <c>.</c> for the country asked about alone;
/// its dates as <c>MMDD</c> of every year, or as <c>YY:MMDD,MMDD</c> by year.
/// </summary>
internal sealed record HolidayLine(string Where, string Name, string Dates)
{
    private const int Century = 2000;

    public IEnumerable<LocalDate> DatesIn(DateInterval dates, int firstYear, int lastYear)
    {
        var years = Enumerable.Range(firstYear, lastYear - firstYear + 1);
        return (Dates.Contains(':', StringComparison.Ordinal) ? ByYear() : EveryYear(years)).Where(dates.Contains);
    }

    private IEnumerable<LocalDate> ByYear() =>
        Dates.Split(' ').SelectMany(year => year[3..].Split(',').Select(date => On(Century + Number(year[..2]), date)));

    private IEnumerable<LocalDate> EveryYear(IEnumerable<int> years) =>
        years.SelectMany(year => Dates.Split(',').Select(date => On(year, date)));

    private static LocalDate On(int year, string monthAndDay) =>
        new(year, Number(monthAndDay[..2]), Number(monthAndDay[2..]));

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
