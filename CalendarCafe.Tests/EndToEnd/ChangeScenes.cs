using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>Bookings that are being changed, or were: for invitee and host.</summary>
internal static class ChangeScenes
{
    private const string Ada = "ada@demo.example";
    private const string Request = "Request ";

    public static IReadOnlyList<Scene> All { get; } =
    [
        Scene.At("booking-request", "/demo/ada/mentoring?start=2026-03-17T16:00:00Z"),
        new("manage-requested", RequestAsync),
        new("manage-move", async (cafe, visit) => await OpenPickerAsync(await RequestAsync(cafe, visit))),
        new("manage-move-form", async (cafe, visit) => await ChooseAsync(await RequestAsync(cafe, visit))),
        new("manage-moved", MoveAsync),
        Scene.At("dashboard-past", "/app?show=past", page => SignInAsync(page, "Details of Intro call with Umberto")),
        Scene.At("dashboard-no-show", "/app?show=past", OpenNoShowAsync),
        Scene.At("dashboard-decline", "/app", AskToDeclineAsync),
        Scene.At("dashboard-move", "/app", page => AskAsync(page, "Move")),
        Scene.At("dashboard-reassign", "/app", page => AskAsync(page, "Give to a colleague")),
    ];

    private static async Task<IPage> RequestAsync(OpenCafe cafe, Visit visit)
    {
        var page = await cafe.VisitAsync("/demo/ada/mentoring", visit);
        await page.Locator("section.times a.slot").First.ClickAsync();
        await page.FillInAsync("Ines Carvalho", $"{Guid.NewGuid():N}@guests.example");
        await page.GetByLabel("What are you working on?").FillAsync("A compiler");
        await page.GetByRole(AriaRole.Button, new() { Name = Request }).ClickAsync();
        await Expect(page.GetByText("Requested, not confirmed yet")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> OpenPickerAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Move to another time" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Another time for Mentoring" }))
            .ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> ChooseAsync(IPage page)
    {
        await OpenPickerAsync(page);
        await page.Locator("section.times a.slot").Last.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Move to this time?" })).ToBeFocusedAsync();
        return page;
    }

    private static async Task<IPage> MoveAsync(OpenCafe cafe, Visit visit)
    {
        var page = await ChooseAsync(await RequestAsync(cafe, visit));
        await page.GetByRole(AriaRole.Button, new() { Name = "Move to " }).ClickAsync();
        await Expect(page.GetByText("Moved by you")).ToBeVisibleAsync();
        return page;
    }

    private static async Task SignInAsync(IPage page, string link)
    {
        await page.SignInAsync(Ada);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = link }).First).ToBeVisibleAsync();
    }

    private static async Task OpenNoShowAsync(IPage page)
    {
        await SignInAsync(page, "Details of Intro call with Umberto");
        await page.GetByRole(AriaRole.Link, new() { Name = "Details of Intro call with Umberto" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "They did come" })).ToBeEnabledAsync();
    }

    private static async Task AskToDeclineAsync(IPage page)
    {
        await page.SignInAsync(Ada);
        await page.GetByRole(AriaRole.Button, new() { Name = "Decline Mentoring" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    private static async Task AskAsync(IPage page, string act)
    {
        await SignInAsync(page, "Details of Intro call");
        await page.GetByRole(AriaRole.Link, new() { Name = "Details of Intro call" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = act, Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }
}
