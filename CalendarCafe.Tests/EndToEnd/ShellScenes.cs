using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>What stands around every page of the dashboard.</summary>
internal static class ShellScenes
{
    public static IReadOnlyList<Scene> All { get; } =
    [
        Scene.At("dashboard-account-menu", "/app", OpenAccountMenuAsync),
        Scene.At("dashboard-menu", "/app", OpenMenuAsync),
        Scene.At("palette", "/app", page => OpenPaletteAsync(page, "co")),
        Scene.At("palette-nothing", "/app", page => OpenPaletteAsync(page, "xyzzy")),
    ];

    private static async Task OpenPaletteAsync(IPage page, string text)
    {
        await Scenes.SignInAsAdaAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.GetByRole(AriaRole.Combobox).FillAsync(text);
        await Expect(page.GetByText(" result").Or(page.GetByText("Nothing fits")).First).ToBeVisibleAsync();
    }

    private static async Task OpenAccountMenuAsync(IPage page)
    {
        await Scenes.SignInAsAdaAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Account menu" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
    }

    private static async Task OpenMenuAsync(IPage page)
    {
        await Scenes.SignInAsAdaAsync(page);
        await page.SetViewportSizeAsync(390, 844);
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Open my booking page" })).ToBeVisibleAsync();
    }
}
