using System.Text;

namespace CalendarCafe.Tests.Support;

/// <summary>Reads a calendar object by the letter of RFC 5545, 3.1, where most parsers are lenient.</summary>
internal static class StrictCalendar
{
    /// <summary>The unfolded lines, after proof that each ends in CRLF, is at most 75 octets and holds no control character.</summary>
    public static IReadOnlyList<string> Lines(string calendar)
    {
        calendar.ShouldEndWith("\r\n");
        var lines = new List<string>();
        foreach (var line in calendar[..^2].Split("\r\n"))
        {
            // Throws on a character that a fold has cut in two.
            new UTF8Encoding(false, throwOnInvalidBytes: true)
                .GetByteCount(line)
                .ShouldBeInRange(1, 75);
            line.Any(char.IsControl).ShouldBeFalse($"a control character in {line}");
            if (line[0] == ' ')
                lines[^1] += line[1..];
            else
                lines.Add(line);
        }

        return lines;
    }

    /// <summary>The names of the lines in order, BEGIN and END with what they open and close: all that text must never change.</summary>
    public static IReadOnlyList<string> Structure(string calendar) =>
        [
            .. Lines(calendar)
                .Select(line =>
                    line.StartsWith("BEGIN:", StringComparison.Ordinal)
                    || line.StartsWith("END:", StringComparison.Ordinal)
                        ? line
                        : Name(line)
                ),
        ];

    public static IReadOnlyList<string> LinesNamed(string calendar, string name) =>
        [.. Lines(calendar).Where(line => Name(line) == name)];

    private static string Name(string line)
    {
        var name = line[..line.IndexOfAny([':', ';'])];
        name.ShouldAllBe(character => char.IsAsciiLetterUpper(character) || character == '-');
        return name;
    }
}
