using System.Text.RegularExpressions;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Domain.Availability.Peer;

/// <summary>The table of docs/engine.md that declines: a feature in backticks, the ids known to differ by it, and why.</summary>
internal static partial class DeclinedCases
{
    /// <summary>Feature by id.</summary>
    public static IReadOnlyDictionary<string, string> ById { get; }

    public static IReadOnlySet<string> Features { get; }

    static DeclinedCases()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "engine.md"))
            .Select(line => Row().Match(line))
            .Where(match => match.Success)
            .ToList();
        Features = rows.Select(row => row.Groups["feature"].Value).ToHashSet();
        ById = rows.SelectMany(row =>
                Id().Matches(row.Groups["ids"].Value).Select(id => (Id: id.Value, Feature: row.Groups["feature"].Value))
            )
            .ToDictionary(pair => pair.Id, pair => pair.Feature);
    }

    [GeneratedRegex(
        @"^\| `(?<feature>[a-z-]+)` \|(?<ids>[^|]*)\|(?<why>[^|]*\.)[^|]*\|$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Row();

    [GeneratedRegex("[A-Z][0-9]{3}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Id();
}
