using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>What invitees see in German, whose words are long, and in the language from right to left that nobody speaks.</summary>
internal static class LanguageScenes
{
    private const string Intro = "/demo/ada/intro";
    private const string Interview = "/demo/ada/interview?start=2026-03-12T16:00:00Z";
    private const string Day = "date=2026-03-12";
    private const string German = "lang=de";
    private const string Mirrored = "lang=ar-XB";

    private static readonly string[] Desk =
    [
        "/app",
        "/app/bookings",
        "/app/availability",
        "/app/event-types",
        "/app/members",
        "/app/teams",
        "/app/organization",
    ];

    public static IReadOnlyList<Scene> All { get; } =
    [
        Scene.At("organization-german", $"/demo?{German}"),
        Scene.At("host-german", $"/demo/ada?{German}"),
        .. InEachWay("german", German),
        .. InEachWay("rtl", Mirrored),
        Scene.At("booking-none-german", $"{Intro}?month=2026-07&{German}"),
        Scene.At("link-unknown-german", $"/manage/none?{German}"),
        .. Desk.Select(page => new Scene(
            $"desk{page.Replace("/app", "", StringComparison.Ordinal).Replace('/', '-')}-rtl",
            (cafe, visit) => OpenDeskAsync(cafe, visit, page)
        )),
    ];

    private static IEnumerable<Scene> InEachWay(string name, string language) =>
        [
            Scene.At($"booking-{name}", $"{Intro}?{Day}&{language}"),
            Scene.At($"booking-week-{name}", $"{Intro}?{Day}&view=week&why=2026-03-14&{language}"),
            Scene.At($"booking-zones-{name}", $"{Intro}?{Day}&zones=1&{language}", OpenZonesAsync),
            Scene.At($"booking-errors-{name}", $"{Interview}&{language}", SendEmptyAsync),
            new($"manage-{name}", (cafe, visit) => BookAsync(cafe, visit, language)),
            new($"manage-cancel-{name}", (cafe, visit) => AskToCancelAsync(cafe, visit, language)),
        ];

    // The dashboard speaks English and, to be looked at, what nobody speaks: a public page is asked for that.
    private static async Task<IPage> OpenDeskAsync(OpenCafe cafe, Visit visit, string path)
    {
        var page = await cafe.VisitAsync(path, visit);
        await page.SignInAsync("ada@demo.example");
        await page.GotoAsync(cafe.AddressOf($"/demo?{Mirrored}"));
        await page.GotoAsync(cafe.AddressOf(path));
        await Expect(page.Locator("html[dir=rtl] h1")).ToBeVisibleAsync();
        await Expect(page.Locator(".app-nav button:not([disabled])")).ToHaveCountAsync(1);
        return page;
    }

    private static Task OpenZonesAsync(IPage page) => Expect(page.GetByRole(AriaRole.Combobox)).ToBeVisibleAsync();

    private static async Task SendEmptyAsync(IPage page)
    {
        await page.SendButton().ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
    }

    private static async Task<IPage> BookAsync(OpenCafe cafe, Visit visit, string language)
    {
        var page = await cafe.VisitAsync(
            $"{BookingSteps.FormOf(Intro, await cafe.FreeStartAsync())}&{language}",
            visit
        );
        await page.FillInBlindAsync("Ines Carvalho", "ines@guests.example");
        await page.SendButton().ClickAsync();
        await Expect(page.Locator(".receipt")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> AskToCancelAsync(OpenCafe cafe, Visit visit, string language)
    {
        var page = await BookAsync(cafe, visit, language);
        await page.Locator("#cancel a").ClickAsync();
        await Expect(page.Locator("#cancel form")).ToBeVisibleAsync();
        return page;
    }
}
