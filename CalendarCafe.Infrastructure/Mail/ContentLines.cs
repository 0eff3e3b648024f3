using System.Text;

namespace CalendarCafe.Infrastructure.Mail;

/// <summary>The lines of a calendar object (RFC 5545, 3.1): CRLF at their end, folded at 75 octets, escaped text in their values.</summary>
internal static class ContentLines
{
    private const int MaxOctets = 75;

    public static IReadOnlyList<string> Unfold(string calendar) =>
        calendar
            .ReplaceLineEndings("\n")
            .Replace("\n ", "", StringComparison.Ordinal)
            .Replace("\n\t", "", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Folds between characters only: a fold inside one leaves broken UTF-8 to every reader that decodes before it unfolds.</summary>
    public static string Fold(IEnumerable<string> lines)
    {
        var folded = new StringBuilder();
        foreach (var line in lines)
        {
            var octets = 0;
            foreach (var rune in line.EnumerateRunes())
            {
                if (octets + rune.Utf8SequenceLength > MaxOctets)
                {
                    folded.Append("\r\n ");
                    octets = 1;
                }

                folded.Append(rune);
                octets += rune.Utf8SequenceLength;
            }

            folded.Append("\r\n");
        }

        return folded.ToString();
    }

    public static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
}
