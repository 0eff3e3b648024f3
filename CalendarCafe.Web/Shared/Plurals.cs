using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Shared;

internal static class Plurals
{
    /// <summary>The text of <c>{key}_one</c> or <c>{key}_other</c>; the count is its first argument.</summary>
    public static string Plural(this IStringLocalizer texts, string key, int count, params object[] more) =>
        texts[$"{key}_{(count == 1 ? "one" : "other")}", [count, .. more]];
}
