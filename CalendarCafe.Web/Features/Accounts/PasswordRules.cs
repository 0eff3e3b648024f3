using System.Text;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>What a new password must be, and how one is read before it is hashed.</summary>
internal static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 128;

    private const int NoCharacter = 0xFFFE;

    private static readonly char[] Separators = [' ', '@', '.', '-', '_', '+'];

    /// <summary>One and the same text for keyboards that write the same letters differently; null where it is no text.</summary>
    public static string? Read(string? typed)
    {
        // Normalize throws on a lone surrogate and on U+FFFE, and would work long on megabytes.
        var isReadable = typed is { Length: > 0 and <= 4 * Longest } && IsWellFormed(typed);
        return isReadable ? typed!.Normalize(NormalizationForm.FormKC) : null;
    }

    /// <summary>The problem with a new password, or null for a good one; <paramref name="knownOfPerson"/> are name, address and organisation.</summary>
    public static FieldProblem? Check(string field, string? typed, params string[] knownOfPerson)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return new(field, FieldProblemKind.Required);
        }

        if (Read(typed) is not { } password)
        {
            var isLong = typed.Length > Longest;
            return isLong ? new(field, FieldProblemKind.TooLong, Longest) : new(field, FieldProblemKind.Unreadable);
        }

        var length = password.EnumerateRunes().Count();
        return length switch
        {
            < Shortest => new(field, FieldProblemKind.TooShort, Shortest),
            > Longest => new(field, FieldProblemKind.TooLong, Longest),
            _ => PasswordWeight.Of(password, WordsOf(knownOfPerson)) < PasswordWeight.Least
                ? new(field, FieldProblemKind.TooCommon)
                : null,
        };
    }

    private static bool IsWellFormed(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune) || rune.Value == NoCharacter)
            {
                return false;
            }

            index += rune.Utf16SequenceLength - 1;
        }

        return true;
    }

    private static List<string> WordsOf(IEnumerable<string> knownOfPerson) =>
        [
            .. knownOfPerson
                .Select(text => text.ToLowerInvariant())
                .SelectMany(text =>
                    text.Split(Separators).Append(text).Append(text.Replace(" ", "", StringComparison.Ordinal))
                )
                .Distinct(StringComparer.Ordinal),
        ];
}
