using System.Security.Cryptography;

namespace CalendarCafe.Infrastructure.Identity;

/// <summary>
/// A code to write down, that opens an account once when the authenticator app is lost: sixteen letters and digits that
/// nobody mistakes for one another, 75 random bits, in groups of four.
/// </summary>
public static class RecoveryCode
{
    private const string Letters = "23456789BCDFGHJKMNPQRTVWXY";
    private const int Groups = 4;
    private const int GroupLength = 4;

    public static string New() => Grouped(RandomNumberGenerator.GetString(Letters, Groups * GroupLength));

    /// <summary>The code as it was given out, however it was typed; null where it is none.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null or { Length: > 100 })
        {
            return null;
        }

        var code = string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return code.Length == Groups * GroupLength ? Grouped(code) : null;
    }

    private static string Grouped(string code) =>
        string.Join('-', code.Chunk(GroupLength).Select(group => new string(group)));
}
