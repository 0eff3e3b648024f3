using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CalendarCafe.Domain;

/// <summary>The last part of a public address: lower-case ASCII letters and digits in groups joined by single hyphens.</summary>
public static class Slug
{
    public const int MaxLength = 64;

    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        "about",
        "account",
        "admin",
        "api",
        "app",
        "assets",
        "bookings",
        "css",
        "dashboard",
        "dev",
        "docs",
        "embed",
        "error",
        "event-types",
        "favicon",
        "feeds",
        "fonts",
        "forms",
        "health",
        "help",
        "img",
        "invite",
        "js",
        "links",
        "manage",
        "metrics",
        "not-found",
        "openapi",
        "pictures",
        "polls",
        "robots",
        "scim",
        "settings",
        "sign-in",
        "sign-out",
        "sign-up",
        "static",
        "teams",
        "well-known"
    );

    public static bool IsValid(string slug) =>
        slug.Length is > 0 and <= MaxLength
        && slug[0] != '-'
        && slug[^1] != '-'
        && !slug.Contains("--", StringComparison.Ordinal)
        && slug.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    /// <summary>Whether the product itself answers at this name, so that no organisation, person or team may have it.</summary>
    public static bool IsReserved(string slug) => Reserved.Contains(slug);

    /// <summary>A valid slug made from a name, never a reserved one; <paramref name="otherwise"/> where the name has no letter to use.</summary>
    public static string Suggest(string name, string otherwise)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (
                slug.Length > 0
                && slug[^1] != '-'
                && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark
            )
            {
                slug.Append('-');
            }
        }

        var trimmed = slug.ToString(0, Math.Min(slug.Length, MaxLength - 4)).Trim('-');
        return trimmed.Length == 0 || IsReserved(trimmed) ? otherwise : trimmed;
    }
}
