using System.Globalization;

namespace CalendarCafe.Infrastructure.Holidays;

/// <summary>The table as it was written: its years, then for each country a line of its regions and lines of holidays.</summary>
internal sealed class HolidayTable
{
    private readonly Dictionary<string, Country> _countries;

    private HolidayTable(int firstYear, int lastYear, Dictionary<string, Country> countries)
    {
        FirstYear = firstYear;
        LastYear = lastYear;
        _countries = countries;
        Countries = [.. countries.Keys.Order(StringComparer.Ordinal)];
    }

    public int FirstYear { get; }

    public int LastYear { get; }

    public IReadOnlyList<string> Countries { get; }

    public static HolidayTable Read()
    {
        const string Name = "CalendarCafe.Infrastructure.Holidays.holidays.tsv";
        using var stream =
            typeof(HolidayTable).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The resource {Name} is missing.");
        using var reader = new StreamReader(stream);
        var years = Cells(reader.ReadLine() ?? "");
        var countries = new Dictionary<string, Country>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var cells = Cells(line);
            if (cells.Length < 4)
            {
                countries.Add(cells[0], new([.. cells.Skip(1).SelectMany(regions => regions.Split(','))], []));
            }
            else
            {
                countries[cells[0]].Lines.Add(new(cells[1], cells[2], cells[3]));
            }
        }

        return new(YearOf(years[0]), YearOf(years[1]), countries);
    }

    public IReadOnlyList<string> RegionsOf(string country) =>
        _countries.TryGetValue(country, out var found) ? found.Regions : [];

    public IReadOnlyList<HolidayLine> LinesOf(string country) =>
        _countries.TryGetValue(country, out var found) ? found.Lines : [];

    private static string[] Cells(string line) => line.Split('\t');

    private static int YearOf(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private sealed record Country(IReadOnlyList<string> Regions, List<HolidayLine> Lines);
}
