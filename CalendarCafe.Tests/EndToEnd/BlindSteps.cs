using Microsoft.Playwright;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>Steps of a booking by somebody who cannot read the page's language: by what fields are for, not by their names.</summary>
internal static class BlindSteps
{
    public static ILocator SendButton(this IPage page) => page.Locator("form[data-keep] .button.primary");

    public static ILocator LongerInAnyLanguage(this IPage page) => page.Locator("[data-extend]");

    public static async Task FillInBlindAsync(this IPage page, string name, string email)
    {
        await page.Locator("[autocomplete=name]").FillAsync(name);
        await page.Locator("[autocomplete=email]").First.FillAsync(email);
    }

    /// <summary>Whether all that the page holds fits between its sides.</summary>
    public static Task<bool> FitsAsync(this IPage page) =>
        page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth");
}
