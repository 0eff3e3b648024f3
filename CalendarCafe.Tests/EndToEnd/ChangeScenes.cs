using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>A host who changes bookings, or says how they went.</summary>
internal static class ChangeScenes
{
    private const string Ada = "ada@demo.example";

    public static IReadOnlyList<Scene> All { get; } =
    [
        Scene.At(
            "dashboard-past",
            "/app/bookings?tab=past",
            page => SignInAsync(page, "Details of Intro call with Umberto")
        ),
        Scene.At("dashboard-no-show", "/app/bookings?tab=past", OpenNoShowAsync),
        Scene.At("dashboard-request", "/app", OpenRequestAsync),
        Scene.At("dashboard-called-off", "/app/bookings?tab=canceled", OpenCalledOffAsync),
        Scene.At("dashboard-decline", "/app", AskToDeclineAsync),
        Scene.At("dashboard-move", "/app", page => AskAsync(page, "Move")),
        Scene.At("dashboard-move-anyway", "/app", AskForAnOddTimeAsync),
        Scene.At("dashboard-reassign", "/app", page => AskAsync(page, "Give to a colleague")),
    ];

    private static async Task SignInAsync(IPage page, string link)
    {
        await page.SignInAsync(Ada);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = link }).First).ToBeVisibleAsync();
        await Scenes.UntilLiveAsync(page);
    }

    private static async Task OpenNoShowAsync(IPage page)
    {
        await SignInAsync(page, "Details of Intro call with Umberto");
        await page.GetByRole(AriaRole.Link, new() { Name = "Details of Intro call with Umberto" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "They did come" })).ToBeEnabledAsync();
    }

    private static async Task OpenRequestAsync(IPage page)
    {
        await SignInAsync(page, "Details of Mentoring with Nadia Petrova");
        await page.GetByRole(AriaRole.Link, new() { Name = "Mentoring with Nadia Petrova" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mentoring", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Approve" })).ToBeEnabledAsync();
    }

    private static async Task OpenCalledOffAsync(IPage page)
    {
        await SignInAsync(page, "Details of Mentoring with Sam Taylor");
        await page.GetByRole(AriaRole.Link, new() { Name = "Details of Mentoring with Sam Taylor" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mentoring", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByText("I am no expert in this, sorry.").First).ToBeVisibleAsync();
    }

    private static async Task AskForAnOddTimeAsync(IPage page)
    {
        await AskAsync(page, "Move");
        await page.GetByLabel("Time, in ").FillAsync("22:30");
        await page.GetByLabel("Day", new() { Exact = true }).FocusAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Move the booking" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Move it anyway" })).ToBeVisibleAsync();
    }

    private static async Task AskToDeclineAsync(IPage page)
    {
        await SignInAsync(page, "Details of Mentoring with Nadia Petrova");
        await page.GetByRole(AriaRole.Button, new() { Name = "Decline Mentoring" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    private static async Task AskAsync(IPage page, string act)
    {
        await SignInAsync(page, "Details of Intro call");
        await page.GetByRole(AriaRole.Link, new() { Name = "Details of Intro call" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = act, Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await Expect(page.GetByText("Looking for free times")).ToHaveCountAsync(0);
    }
}
