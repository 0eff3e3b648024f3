namespace CalendarCafe.Web.Features.Accounts;

/// <summary>
/// How much there is to guess in a password, in characters: a common word, a year, a row of keys or the person's own name
/// weighs little however long it is. So "Password2024!" is refused, and four words in a row are welcome.
/// </summary>
internal static class PasswordWeight
{
    /// <summary>Less than this is guessed too soon.</summary>
    public const int Least = 9;

    private const int WordWeight = 3;
    private const int RowWeight = 1;
    private const int ShortestWord = 4;
    private const int ShortestRow = 3;

    private static readonly string[] KeyRows =
    [
        "`1234567890-=",
        "qwertyuiop[]",
        "asdfghjkl;'",
        "zxcvbnm,./",
        "qwertzuiop",
        "yxcvbnm",
        "azertyuiop",
        "abcdefghijklmnopqrstuvwxyz",
    ];

    /// <summary><paramref name="ownWords"/> are what others know of the person: name, address, organisation.</summary>
    public static int Of(string password, IReadOnlyCollection<string> ownWords)
    {
        var lower = password.ToLowerInvariant();
        var unit = RepeatedUnit(lower);
        var weight = unit.Length < lower.Length ? RowWeight : 0;
        var plain = Unmasked(unit);
        for (var index = 0; index < unit.Length; )
        {
            var row = RowLength(unit, index);
            var word = Math.Max(WordLength(unit, index, ownWords), WordLength(plain, index, ownWords));
            weight += (row, word) switch
            {
                (0, 0) => 1,
                _ when row >= word => RowWeight,
                _ => WordWeight,
            };
            index += Math.Max(1, Math.Max(row, word));
        }

        return weight;
    }

    private static string RepeatedUnit(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (text.Length % length == 0 && text.AsSpan(length).SequenceEqual(text.AsSpan(0, text.Length - length)))
            {
                return text[..length];
            }
        }

        return text;
    }

    private static int WordLength(string text, int index, IReadOnlyCollection<string> ownWords)
    {
        var rest = text.AsSpan(index);
        for (var length = Math.Min(rest.Length, CommonPasswords.Longest); length >= ShortestWord; length--)
        {
            if (CommonPasswords.Contain(rest[..length]))
            {
                return Math.Max(length, OwnWordLength(text, index, ownWords));
            }
        }

        return OwnWordLength(text, index, ownWords);
    }

    private static int OwnWordLength(string text, int index, IReadOnlyCollection<string> ownWords) =>
        ownWords
            .Where(word => word.Length >= ShortestWord && text.AsSpan(index).StartsWith(word, StringComparison.Ordinal))
            .Select(word => word.Length)
            .DefaultIfEmpty()
            .Max();

    /// <summary>How many characters from here are all the same, neighbours on a keyboard or in the alphabet, or a year.</summary>
    private static int RowLength(string text, int index)
    {
        var same = 1;
        while (index + same < text.Length && text[index + same] == text[index])
        {
            same++;
        }

        var longest = Math.Max(Math.Max(same, NeighbourCount(text, index, 1)), NeighbourCount(text, index, -1));
        return longest >= ShortestRow ? longest : YearLength(text, index);
    }

    private static int NeighbourCount(string text, int index, int step)
    {
        var longest = 1;
        foreach (var row in KeyRows)
        {
            var place = row.IndexOf(text[index], StringComparison.Ordinal);
            var count = place < 0 ? 0 : 1;
            while (
                count > 0
                && index + count < text.Length
                && place + (count * step) is var next
                && next >= 0
                && next < row.Length
                && row[next] == text[index + count]
            )
            {
                count++;
            }

            longest = Math.Max(longest, count);
        }

        return longest;
    }

    private static int YearLength(string text, int index) =>
        index + 4 <= text.Length
        && text.AsSpan(index, 2) is "19" or "20"
        && char.IsAsciiDigit(text[index + 2])
        && char.IsAsciiDigit(text[index + 3])
            ? 4
            : 0;

    private static string Unmasked(string text) =>
        string.Create(
            text.Length,
            text,
            static (plain, masked) =>
            {
                for (var index = 0; index < masked.Length; index++)
                {
                    plain[index] = masked[index] switch
                    {
                        '0' => 'o',
                        '1' or '!' => 'i',
                        '3' => 'e',
                        '4' or '@' => 'a',
                        '5' or '$' => 's',
                        '7' => 't',
                        var other => other,
                    };
                }
            }
        );
}
