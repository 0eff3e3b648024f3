using System.Text;

namespace CalendarCafe.Domain;

/// <summary>Text from people made fit to store, to show and to put into a mail: NFC, no controls, no direction tricks; never throws.</summary>
public static class CleanText
{
    /// <summary>One line: every run of white space, line breaks included, becomes one space.</summary>
    public static string Line(string? raw)
    {
        if (string.IsNullOrEmpty(raw))
            return "";

        var kept = new StringBuilder(raw.Length);
        var spaceIsDue = false;
        for (var index = 0; index < raw.Length; )
        {
            var isWhole = Rune.TryGetRuneAt(raw, index, out var rune);
            index += isWhole ? rune.Utf16SequenceLength : 1;
            if (!isWhole || IsUnwanted(rune))
                continue;

            if (Rune.IsWhiteSpace(rune))
            {
                spaceIsDue = kept.Length > 0;
                continue;
            }

            if (spaceIsDue)
                kept.Append(' ');
            spaceIsDue = false;
            kept.Append(rune);
        }

        // Only now: Normalize throws on a lone surrogate.
        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Several lines, parted by \n, with at most one empty line between two that have text.</summary>
    public static string Paragraphs(string? raw)
    {
        if (string.IsNullOrEmpty(raw))
            return "";

        var kept = new StringBuilder(raw.Length);
        var breaks = 0;
        foreach (var line in raw.ReplaceLineEndings("\n").Split('\n').Select(Line))
        {
            if (line.Length > 0)
            {
                kept.Append('\n', kept.Length == 0 ? 0 : Math.Min(breaks, 2)).Append(line);
                breaks = 0;
            }

            breaks++;
        }

        return kept.ToString();
    }

    private static bool IsUnwanted(Rune rune) =>
        (Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune)) || TurnsDirection(rune.Value) || IsNoncharacter(rune.Value);

    private static bool TurnsDirection(int codePoint) =>
        codePoint is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x206F);

    private static bool IsNoncharacter(int codePoint) =>
        codePoint is >= 0xFDD0 and <= 0xFDEF || (codePoint & 0xFFFE) == 0xFFFE;
}
