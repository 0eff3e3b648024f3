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
        new("passkey-add", AddAsync),
        new("passkey-refused", RefusePasskeyAsync),
        new("passkey-list", MakeAsync),
        new("passkey-one", ChangePasskeyAsync),
        new("passkey-unknown", UnknownPasskeyAsync),
        new("delete-account", async (cafe, visit) => await DeleteAsync(await OpenAsync(cafe, visit))),
        new("delete-refused", RefuseDeletionAsync),
        Scene.At("delete-last-owner", "/account/delete", page => page.SignInAsync("ada@demo.example")),
        Scene.At("deleted", "/account/deleted"),
    ];

    private static async Task<IPage> AddAsync(OpenCafe cafe, Visit visit)
    {
        var (page, _) = await OpenAsync(cafe, visit);
        await page.GetByText("Add a passkey", new() { Exact = true }).ClickAsync();
        await Expect(page.GetByLabel("Name of the passkey")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> RefusePasskeyAsync(OpenCafe cafe, Visit visit)
    {
        var (page, _) = await OpenAsync(cafe, visit);
        await page.MakeAsync("Blue laptop", "not the password");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        return page;
    }

    private static async Task<IPage> MakeAsync(OpenCafe cafe, Visit visit)
    {
        var (page, _) = await OpenAsync(cafe, visit);
        await page.PlugInAsync();
        await page.MakeAsync("Blue laptop", AccountBench.Password);
        await Expect(page.GetByRole(AriaRole.Status)).ToBeFocusedAsync();
        return page;
    }

    private static async Task<IPage> ChangePasskeyAsync(OpenCafe cafe, Visit visit)
    {
        var page = await MakeAsync(cafe, visit);
        await page.GetByRole(AriaRole.Link, new() { Name = "Change Blue laptop" }).ClickAsync();
        await Expect(page.GetByLabel("Your password, before it is removed")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> UnknownPasskeyAsync(OpenCafe cafe, Visit visit)
    {
        var page = await MakeAsync(cafe, visit);
        await cafe.ExecuteAsync("DELETE FROM account_passkeys");
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(Passkeys.Named(cafe.AddressOf("/account/sign-in")));
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        return page;
    }

    private static async Task<IPage> DeleteAsync((IPage Page, string Email) open)
    {
        await open.Page.GetByRole(AriaRole.Link, new() { Name = "Show what goes with it" }).ClickAsync();
        await Expect(open.Page.GetByLabel("Your password")).ToBeVisibleAsync();
        return open.Page;
    }

    private static async Task<IPage> RefuseDeletionAsync(OpenCafe cafe, Visit visit)
    {
        var page = await DeleteAsync(await OpenAsync(cafe, visit));
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete my account for good" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        return page;
    }

    private static async Task<(IPage Page, string Email)> OpenAsync(OpenCafe cafe, Visit visit)
    {
        var email = $"new-{Guid.NewGuid():N}@host.example";
        await new AccountBench(cafe.Site).MemberAsync(email);
        var page = await cafe.VisitAsync(Passkeys.Named(cafe.AddressOf(Settings)), visit);
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
