using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Shared;

/// <summary>A sentence with something live in it, such as a timer: one text for translators, two pieces for the page.</summary>
internal static class SentenceAround
{
    private const char Gap = '\n';

    /// <summary>What stands before and after the text's only argument.</summary>
    public static (string Before, string After) Around(this IStringLocalizer texts, string key)
    {
        var pieces = texts[key, Gap].Value.Split(Gap);
        return (pieces[0], pieces[^1]);
    }
}
