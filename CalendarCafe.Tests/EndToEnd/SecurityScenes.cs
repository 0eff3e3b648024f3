using CalendarCafe.Tests.Features.Accounts;
using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>How an account is guarded. Each has an account of its own: what is turned on here would stand in others' way.</summary>
internal static class SecurityScenes
{
    private const string Settings = "/account/security";

    public static IReadOnlyList<Scene> All { get; } =
    [
        new("security", async (cafe, visit) => (await OpenAsync(cafe, visit)).Page),
        new("security-refused", RefuseAsync),
        new("security-set-up", BeginAsync),
        new("security-codes", async (cafe, visit) => (await TurnOnAsync(cafe, visit)).Page),
        new("sign-in-code", AskForCodeAsync),
    ];

    private static async Task<(IPage Page, string Email)> OpenAsync(OpenCafe cafe, Visit visit)
    {
        var email = $"new-{Guid.NewGuid():N}@host.example";
        await new AccountBench(cafe.Site).MemberAsync(email);
        var page = await cafe.VisitAsync(Settings, visit);
        await page.SignInAsync(email, AccountBench.Password);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Security" })).ToBeVisibleAsync();
        return (page, email);
    }

    private static async Task<IPage> RefuseAsync(OpenCafe cafe, Visit visit)
    {
        var (page, _) = await OpenAsync(cafe, visit);
        await page.GetByLabel("Current password").FillAsync("not the password");
        await page.GetByLabel("New password").FillAsync("short");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change my password" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        return page;
    }

    private static async Task<IPage> BeginAsync(OpenCafe cafe, Visit visit)
    {
        var (page, _) = await OpenAsync(cafe, visit);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set it up" }).ClickAsync();
        await Expect(page.GetByLabel("Code", new() { Exact = true })).ToBeVisibleAsync();
        return page;
    }

    private static async Task<(IPage Page, string Email)> TurnOnAsync(OpenCafe cafe, Visit visit)
    {
        var (page, email) = await OpenAsync(cafe, visit);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set it up" }).ClickAsync();
        await Expect(page.GetByLabel("Code", new() { Exact = true })).ToBeVisibleAsync();
        var key = AnAuthenticator.KeyIn(await page.ContentAsync());
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(AnAuthenticator.Code(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn it on" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your recovery codes" })).ToBeFocusedAsync();
        return (page, email);
    }

    private static async Task<IPage> AskForCodeAsync(OpenCafe cafe, Visit visit)
    {
        var (guarded, email) = await TurnOnAsync(cafe, visit);
        await guarded.Context.CloseAsync();
        var page = await cafe.VisitAsync("/account/sign-in", visit);
        await page.SignInAsync(email, AccountBench.Password);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Enter your code" })).ToBeVisibleAsync();
        return page;
    }
}
