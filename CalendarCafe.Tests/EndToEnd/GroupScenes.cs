using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>Sessions that several share, as invitees and their host see them.</summary>
internal static class GroupScenes
{
    private const string Tasting = "/demo/ada/tasting";
    private const string Form = Tasting + "?start=2026-03-10T16:00:00Z";

    public static IReadOnlyList<Scene> All { get; } =
    [
        Scene.At("booking-group", Tasting + "?date=2026-03-10"),
        Scene.At("booking-group-form", Form, page => Expect(page.LongerButton()).ToBeVisibleAsync()),
        Scene.At("booking-group-full", Tasting + "?start=2026-03-11T16:00:00Z"),
        Scene.At("manage-group", Tasting + "?start=2026-03-17T16:00:00Z", BookAsync),
        Scene.At("dashboard-session", "/app", OpenSessionAsync),
        Scene.At("dashboard-session-cancel", "/app", AskToCancelAsync),
    ];

    private static async Task BookAsync(IPage page)
    {
        await page.FillInAsync("Ines Carvalho", "ines@guests.example");
        await page.BookButton().ClickAsync();
        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.SignInAsync("ada@demo.example");
        await Expect(page.GetByText("2 of at least 3")).ToBeVisibleAsync();
        await Scenes.UntilLiveAsync(page);
    }

    private static async Task OpenSessionAsync(IPage page)
    {
        await SignInAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Rosa Jiménez", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Cancel the session" })).ToBeEnabledAsync();
    }

    private static async Task AskToCancelAsync(IPage page)
    {
        await SignInAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel session Coffee tasting" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByLabel("Message")).ToBeFocusedAsync();
    }
}
