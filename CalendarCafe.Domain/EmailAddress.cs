using System.Buffers;
using System.Globalization;

namespace CalendarCafe.Domain;

/// <summary>
/// What counts as an e-mail address here: a bare <c>local@domain.tld</c> that every mail server takes, without display name,
/// comment, quoted or non-ASCII local part, or address literal.
/// </summary>
public static class EmailAddress
{
    public const int MaxLength = 254;

    private const int MaxLocalLength = 64;
    private const int MaxLabelLength = 63;

    private static readonly SearchValues<char> LocalCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~."
    );

    /// <summary>The address trimmed, its domain lower-case and in Punycode; the local part keeps its case, which is the receiver's to read.</summary>
    public static bool TryNormalize(string? raw, out string normalised)
    {
        normalised = "";
        var trimmed = raw?.Trim(' ') ?? "";
        var at = trimmed.IndexOf('@', StringComparison.Ordinal);
        if (at < 0 || trimmed.Length > MaxLength || !IsLocalPart(trimmed.AsSpan(0, at)))
            return false;

        var domain = AsciiDomain(trimmed[(at + 1)..]);
        if (domain is null || at + 1 + domain.Length > MaxLength)
            return false;

        normalised = string.Concat(trimmed.AsSpan(0, at + 1), domain);
        return true;
    }

    private static bool IsLocalPart(ReadOnlySpan<char> local) =>
        local.Length is > 0 and <= MaxLocalLength
        && !local.ContainsAnyExcept(LocalCharacters)
        && local[0] != '.'
        && local[^1] != '.'
        && !local.Contains("..", StringComparison.Ordinal);

    private static string? AsciiDomain(string domain)
    {
        // IDNA drops format characters without a word: two addresses that look different would become one.
        if (domain.Length == 0 || domain.Any(character => char.IsControl(character) || IsFormat(character)))
            return null;

        try
        {
            var ascii = new IdnMapping { UseStd3AsciiRules = true }
                .GetAscii(domain)
                .ToLowerInvariant();
            var labels = ascii.Split('.');
            return labels.Length >= 2 && labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsFormat(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabelLength
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
}
