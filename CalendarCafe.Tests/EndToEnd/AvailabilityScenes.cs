using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>Hours, dates that differ, the preview beside them, and time away, as their host sees them.</summary>
internal static class AvailabilityScenes
{
    public const string List = "/app/availability";
    public const string Away = "/app/availability/away";

    public static IReadOnlyList<Scene> All { get; } =
    [
        Scene.At("availability", List, OpenListAsync),
        Scene.At("availability-viewer", List, page => OpenListAsync(page, "vera@demo.example")),
        Scene.At("availability-new", List, AskForNewAsync),
        Scene.At("availability-delete", List, AskToDeleteAsync),
        Scene.At("availability-week", List, page => OpenAsync(page)),
        Scene.At("availability-week-viewer", List, page => OpenAsync(page, "vera@demo.example")),
        Scene.At("availability-problems", List, TypeNonsenseAsync),
        Scene.At("availability-copy", List, OpenCopyAsync),
        Scene.At("availability-why", List, AskWhyAsync),
        Scene.At("availability-dates", List, OpenDatesAsync),
        Scene.At("availability-impact", List, AskToSaveAsync),
        Scene.At("availability-history", List, OpenHistoryAsync),
        Scene.At("availability-missing", "/app/availability/11111111-1111-4111-8111-111111111111", OpenMissingAsync),
        Scene.At("availability-away", Away, OpenAwayAsync),
        Scene.At("availability-away-new", Away, page => AskAsync(page, "Add time away", "Add time away")),
        Scene.At("availability-away-refused", Away, SendReversedAsync),
        Scene.At("availability-away-holidays", Away, page => AskAsync(page, "Add holidays", "Add holidays")),
        Scene.At("availability-away-travel", Away, page => AskAsync(page, "Add a journey", "Add a journey")),
    ];

    public static async Task OpenListAsync(IPage page, string email)
    {
        await page.SignInAsync(email);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Availability", Exact = true }))
            .ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Working hours" })).ToBeVisibleAsync();
        await Scenes.UntilLiveAsync(page);
    }

    /// <summary>The editor of the default hours, live, with its preview loaded.</summary>
    public static async Task OpenAsync(IPage page, string email = "ada@demo.example")
    {
        await OpenListAsync(page, email);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Working hours" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Weekly hours" })).ToBeVisibleAsync();
        if (email.StartsWith("ada", StringComparison.Ordinal))
        {
            await Expect(page.GetByText("times this week")).ToBeVisibleAsync();
        }
    }

    private static Task OpenListAsync(IPage page) => OpenListAsync(page, "ada@demo.example");

    private static async Task AskForNewAsync(IPage page)
    {
        await OpenListAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "New hours" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByLabel("Name")).ToBeFocusedAsync();
    }

    private static async Task AskToDeleteAsync(IPage page)
    {
        await OpenListAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete Evenings" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Keep" })).ToBeFocusedAsync();
    }

    private static async Task TypeNonsenseAsync(IPage page)
    {
        await OpenAsync(page);
        await page.GetByLabel("Monday, from").FillAsync("soon");
        await page.GetByLabel("Tuesday, until").FillAsync("8");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add hours to Wednesday" }).ClickAsync();
        await page.GetByLabel("Wednesday, hours 2, from").FillAsync("16");
        await page.GetByLabel("Friday, from").FocusAsync();
        await Expect(page.GetByText("These hours overlap")).ToBeVisibleAsync();
    }

    private static async Task OpenCopyAsync(IPage page)
    {
        await OpenAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy the hours of Monday" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Monday to Friday" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Copy Monday to" }).GetByLabel("Tuesday"))
            .ToBeVisibleAsync();
    }

    private static async Task AskWhyAsync(IPage page)
    {
        await OpenAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "The week after" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mon 9 March" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "not offered: why?" }).First.ClickAsync();
        await Expect(page.GetByText("Outside your hours").First).ToBeVisibleAsync();
    }

    private static async Task OpenDatesAsync(IPage page)
    {
        await OpenAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add dates" }).ClickAsync();
        await page.GetByLabel("Open at other hours").CheckAsync();
        await Expect(page.GetByLabel("Hours, from")).ToBeVisibleAsync();
    }

    private static async Task AskToSaveAsync(IPage page)
    {
        await OpenAsync(page);
        await page.GetByLabel("Tuesday, from").FillAsync("13");
        await page.GetByLabel("Tuesday, until").FocusAsync();
        await page.GetByRole(AriaRole.Switch, new() { Name = "Wednesday" }).UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByText("fall outside the new hours")).ToBeVisibleAsync();
    }

    private static async Task OpenHistoryAsync(IPage page)
    {
        await OpenListAsync(page);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Evenings" }).GetByRole(AriaRole.Link).ClickAsync();
        await page.GetByRole(AriaRole.Switch, new() { Name = "Thursday" }).UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Evenings is saved.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Switch, new() { Name = "Thursday" })).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Version 1", new() { Exact = true })).ToBeVisibleAsync();
    }

    private static async Task OpenMissingAsync(IPage page)
    {
        await page.SignInAsync("ada@demo.example");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "These hours are not there" })).ToBeVisibleAsync();
        await Scenes.UntilLiveAsync(page);
    }

    private static async Task OpenAwayAsync(IPage page)
    {
        await page.SignInAsync("ada@demo.example");
        await Expect(page.GetByText("Grace Hopper covers for you")).ToBeVisibleAsync();
        await Scenes.UntilLiveAsync(page);
    }

    private static async Task AskAsync(IPage page, string button, string title)
    {
        await OpenAwayAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = title })).ToBeVisibleAsync();
    }

    private static async Task SendReversedAsync(IPage page)
    {
        await AskAsync(page, "Add time away", "Add time away");
        await page.GetByLabel("First day").FillAsync("2026-04-10");
        await page.GetByLabel("Last day").FillAsync("2026-04-08");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.Locator("#absence-last-problem")).ToBeVisibleAsync();
    }
}
