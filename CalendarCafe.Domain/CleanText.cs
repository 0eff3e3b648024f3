using System.Globalization;
using System.Text;

namespace CalendarCafe.Domain;

/// <summary>Text from people made fit to store, to show and to put into a mail: NFC, no controls, no direction tricks, nothing that only looks empty; never throws.</summary>
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
        var line = kept.ToString().Normalize(NormalizationForm.FormC);
        return line.EnumerateRunes().Any(IsSeen) ? line : "";
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

    /// <summary>The beginning of a text, of at most so many UTF-16 units, and never half a character.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text
        : char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)]
        : text[..length];

    private static bool IsUnwanted(Rune rune) =>
        (Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune)) || TurnsDirection(rune.Value) || IsNoncharacter(rune.Value);

    // Within a text such runes have their use, as in 👩‍🔬; a text of nothing else only looks like none.
    private static bool IsSeen(Rune rune) =>
        !Rune.IsWhiteSpace(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control)
        && !IsBlank(rune.Value);

    // Unicode's default ignorables that are no format characters, and the empty braille cell.
    private static bool IsBlank(int codePoint) =>
        codePoint
            is 0x034F
                or 0x115F
                or 0x1160
                or 0x17B4
                or 0x17B5
                or (>= 0x180B and <= 0x180F)
                or 0x2065
                or 0x2800
                or 0x3164
                or (>= 0xFE00 and <= 0xFE0F)
                or 0xFFA0
                or (>= 0xFFF0 and <= 0xFFF8)
                or (>= 0xE0000 and <= 0xE0FFF);

    private static bool TurnsDirection(int codePoint) =>
        codePoint is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x206F);

    private static bool IsNoncharacter(int codePoint) =>
        codePoint is >= 0xFDD0 and <= 0xFDEF || (codePoint & 0xFFFE) == 0xFFFE;
}
