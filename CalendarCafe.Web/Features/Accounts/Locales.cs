namespace CalendarCafe.Web.Features.Accounts;

/// <summary>The languages and formats that a member may choose, by BCP 47 tag.</summary>
internal static class Locales
{
    public static IReadOnlyList<string> All { get; } = ["en", "en-GB", "en-US", "de"];
}
