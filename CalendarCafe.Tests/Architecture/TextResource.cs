using System.Text.RegularExpressions;
using System.Xml.Linq;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Architecture;

/// <summary>The texts of one class in one language, as they stand in the repository.</summary>
internal sealed partial record TextResource(string Path, IReadOnlyDictionary<string, string> Texts)
{
    private const string Ending = ".resx";

    public static IReadOnlyList<TextResource> All { get; } = Read();

    /// <summary>Of every class the texts that hold where there are no others.</summary>
    public static IEnumerable<TextResource> English => All.Where(resource => resource.Language.Length == 0);

    /// <summary>The class that the texts belong to.</summary>
    public string Name => File.Split('.')[0];

    private string Language => File.Split('.') is [_, var language] ? language : "";

    private string File => System.IO.Path.GetFileName(Path)[..^Ending.Length];

    /// <summary>The same texts in another language, or null.</summary>
    public TextResource? In(string language) =>
        All.SingleOrDefault(other => other.Path == $"{Path[..^Ending.Length]}.{language}{Ending}");

    /// <summary>What a text leaves room for: {0}, {1}.</summary>
    public IReadOnlyList<string> PlacesIn(string key) =>
        [.. Place().Matches(Texts[key]).Select(place => place.Value).Distinct(StringComparer.Ordinal).Order()];

    private static IReadOnlyList<TextResource> Read()
    {
        var folder = System.IO.Path.Combine(Repository.Root, "CalendarCafe.Web");
        return
        [
            .. Directory
                .EnumerateFiles(folder, $"*{Ending}", SearchOption.AllDirectories)
                .Where(path => !Built().IsMatch(path))
                .Order(StringComparer.Ordinal)
                .Select(path => new TextResource(path, TextsOf(path))),
        ];
    }

    private static Dictionary<string, string> TextsOf(string path) =>
        XDocument
            .Load(path)
            .Root!.Elements("data") // a document that was loaded has a root
            .ToDictionary(text => (string)text.Attribute("name")!, text => text.Element("value")?.Value ?? ""); // each has a name

    [GeneratedRegex(@"\{[0-9]+[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Built();
}
