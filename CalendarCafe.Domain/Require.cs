using System.Runtime.CompilerServices;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Domain;

/// <summary>
/// Promises that an entity makes about its own values. People's input is checked, with sentences, before it gets here;
/// what fails here is a bug.
/// </summary>
internal static class Require
{
    /// <summary>The text itself, when it is neither blank nor longer than <paramref name="length"/> UTF-16 units.</summary>
    public static string Text(string value, int length, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return Length(value, length, name);
    }

    /// <summary>The text, or null for a blank one; at most <paramref name="length"/> UTF-16 units.</summary>
    public static string? OptionalText(
        string? value,
        int length,
        [CallerArgumentExpression(nameof(value))] string name = ""
    ) => string.IsNullOrWhiteSpace(value) ? null : Length(value, length, name);

    /// <summary>An https address without a user in it, or null for none.</summary>
    public static string? OptionalLink(
        string? value,
        int length,
        [CallerArgumentExpression(nameof(value))] string name = ""
    ) =>
        OptionalText(value, length, name) is not { } link || MeetingPlace.IsLink(link)
            ? value
            : throw new ArgumentException("Not an https address.", name);

    /// <summary>A colour as <c>#RRGGBB</c>, or null for none.</summary>
    public static string? OptionalColor(string? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is null or ['#', _, _, _, _, _, _] && value?.Skip(1).All(char.IsAsciiHexDigit) != false
            ? value
            : throw new ArgumentException("Not a colour as #RRGGBB.", name);

    public static string Zone(string zoneId, [CallerArgumentExpression(nameof(zoneId))] string name = "") =>
        ZoneId.IsKnown(zoneId)
            ? zoneId
            : throw new ArgumentException($"'{zoneId}' is not a time zone of the IANA database.", name);

    public static string Slug(string slug, [CallerArgumentExpression(nameof(slug))] string name = "") =>
        Domain.Slug.IsValid(slug) ? slug : throw new ArgumentException($"'{slug}' is not a slug.", name);

    /// <summary>A whole number of minutes, at least <paramref name="least"/> and at most <paramref name="most"/>.</summary>
    public static Duration Minutes(
        Duration value,
        Duration least,
        Duration most,
        [CallerArgumentExpression(nameof(value))] string name = ""
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value == Duration.FromMinutes((long)value.TotalMinutes)
            ? value
            : throw new ArgumentException("Not a whole number of minutes.", name);
    }

    public static int Between(
        int value,
        int least,
        int most,
        [CallerArgumentExpression(nameof(value))] string name = ""
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value;
    }

    /// <summary>The rule of a verb: what cannot be done any more, or not yet, is refused before anything changes.</summary>
    public static void That(bool isAllowed, string rule)
    {
        if (!isAllowed)
        {
            throw new InvalidOperationException(rule);
        }
    }

    private static string Length(string value, int length, string name)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, length, name);
        return value;
    }
}
