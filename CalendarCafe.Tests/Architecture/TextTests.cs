using System.Text.RegularExpressions;

namespace CalendarCafe.Tests.Architecture;

public sealed partial class TextTests
{
    private const string German = "de";

    /// <summary>Read by hosts alone, who have English words only; whatever else there is, an invitee may come to read.</summary>
    private static readonly string[] OfHosts =
    [
        "AccountTexts",
        "AvailabilityTexts",
        "DashboardTexts",
        "DeskTexts",
        "EditorTexts",
        "FeedTexts",
        "HouseTexts",
        "InboxTexts",
        "LinkTexts",
        "ListTexts",
        "MemberTexts",
        "PaletteTexts",
        "ShellTexts",
        "TeamTexts",
    ];

    public static TheoryData<string> Translated => [.. TextResource.English.Select(text => text.Name).Except(OfHosts)];

    [Fact]
    public void What_only_hosts_read_is_there()
    {
        OfHosts.Except(TextResource.English.Select(text => text.Name), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Translated))]
    public void Each_text_that_an_invitee_may_read_is_there_in_German(string name)
    {
        var english = TextResource.English.Single(text => text.Name == name);

        var german = english.In(German).ShouldNotBeNull("Only what hosts read may lack German: say so in this test.");

        german.Texts.Keys.ShouldBe(english.Texts.Keys, ignoreOrder: true);
        german.Texts.Values.ShouldAllBe(text => text.Trim().Length > 0);
    }

    [Fact]
    public void Each_translation_leaves_room_for_the_same_as_the_English_text()
    {
        var differing =
            from english in TextResource.English
            let german = english.In(German)
            where german is not null
            from key in english.Texts.Keys.Intersect(german.Texts.Keys, StringComparer.Ordinal)
            where !english.PlacesIn(key).SequenceEqual(german.PlacesIn(key), StringComparer.Ordinal)
            select $"{english.Name}.{key}";

        differing.ShouldBeEmpty();
    }

    [Fact]
    public void No_translation_speaks_of_texts_that_there_are_not()
    {
        var orphans = TextResource
            .All.Except(TextResource.English)
            .Where(text => !TextResource.English.Any(english => english.In(German) == text))
            .Select(text => text.Path);

        orphans.ShouldBeEmpty();
    }

    [Fact]
    public void Every_text_that_code_asks_for_by_name_is_there()
    {
        var english = TextResource.English.ToDictionary(text => text.Name, text => text.Texts, StringComparer.Ordinal);

        var asked = Components().SelectMany(AskedFor).ToList();

        asked.Count.ShouldBeGreaterThan(500);
        asked
            .Where(text => !text.Classes.Any(name => english[name].ContainsKey(text.Key)))
            .Select(text => $"{text.Component}: {text.Key}")
            .ShouldBeEmpty();
    }

    // A page and the code behind it share what is injected into one of them.
    private static IEnumerable<(string Name, string Code)> Components() =>
        House
            .ProductSources.GroupBy(file => file.Path.Replace(".razor.cs", ".razor"), StringComparer.Ordinal)
            .Select(files => (files.First().Path, string.Join('\n', files.SelectMany(file => file.Lines))));

    private static IEnumerable<(string Component, string Key, IReadOnlyList<string> Classes)> AskedFor(
        (string Name, string Code) component
    )
    {
        var classes = Declared()
            .Matches(component.Code)
            .ToLookup(match => match.Groups["name"].Value, match => match.Groups["class"].Value);
        return KeysIn(component.Code)
            .Where(asked => classes.Contains(asked.Name))
            .Select(asked => (component.Name, asked.Key, (IReadOnlyList<string>)[.. classes[asked.Name]]));
    }

    private static IEnumerable<(string Name, string Key)> KeysIn(string code) =>
        Indexed()
            .Matches(code)
            .SelectMany(match => match.Groups["key"].Captures.Select(key => (match.Groups["name"].Value, key.Value)))
            .Concat(
                Counted()
                    .Matches(code)
                    .SelectMany(match =>
                        new[] { "one", "other" }.Select(form =>
                            (match.Groups["name"].Value, $"{match.Groups["key"].Value}_{form}")
                        )
                    )
            );

    [GeneratedRegex(
        @"IStringLocalizer<(?<class>\w+)>\s+(?<name>\w+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Declared();

    // Texts["Key"], Texts["Key", …] and Texts[isThis ? "Key" : "Other"].
    [GeneratedRegex(
        """(?<![\w.])(?<name>\w+)\[\s*("(?<key>[\w-]+)"\s*[,\]]|[^\]"\n]*\?\s*"(?<key>\w+)"\s*:\s*"(?<key>\w+)")""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Indexed();

    [GeneratedRegex(
        """(?<![\w.])(?<name>\w+)\s*\.Plural\(\s*"(?<key>\w+)",""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Counted();
}
