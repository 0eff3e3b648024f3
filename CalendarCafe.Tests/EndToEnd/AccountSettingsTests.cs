using CalendarCafe.Tests.Features.Accounts;
using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

public sealed class AccountSettingsTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private const string Ada = "ada@demo.example";
    private const string Demo = "demo-cafe-au-lait";

    public static TheoryData<int> Widths => [1280, 390];

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task A_passkey_is_added_signs_in_and_is_removed(int width)
    {
        var page = await Cafe.VisitAsync(
            Passkeys.Named(Cafe.AddressOf("/account/security")),
            Visit.AtADesk with
            {
                Width = width,
            }
        );
        await page.PlugInAsync();
        await page.SignInAsync(Ada);
        await page.MakeAsync("Blue laptop", "not the password");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This is not your password.");
        await page.GetByLabel("Your password, before a passkey is made").FillAsync(Demo);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The passkey is added.");

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(Passkeys.Named(Cafe.AddressOf("/account/sign-in?returnUrl=%2Faccount%2Fsecurity")));
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Change Blue laptop" }).ClickAsync();
        await page.GetByLabel("Your password, before it is removed").FillAsync(Demo);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove this passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The passkey is removed.");

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(Passkeys.Named(Cafe.AddressOf("/account/sign-in")));
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This passkey opens no account here.");
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task From_the_settings_every_page_of_the_dashboard_is_one_step_away(int width)
    {
        var page = await Cafe.VisitAsync("/account/profile", Visit.AtADesk with { Width = width });
        await page.SignInAsync(Ada);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Settings" })
            .GetByRole(AriaRole.Link, new() { Name = "Security" })
            .ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Security", Level = 1 })).ToBeVisibleAsync();

        var menu = page.GetByRole(AriaRole.Button, new() { Name = "Menu" });
        if (width < 960)
            await menu.ClickAsync();
        else
            await Expect(menu).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Dashboard" })
            .GetByRole(AriaRole.Link, new() { Name = "Bookings" })
            .ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Bookings", Level = 1 })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_breaks_off_hears_that_nothing_has_happened()
    {
        var page = await Cafe.VisitAsync(Passkeys.Named(Cafe.AddressOf("/account/security")));
        await page.PlugInAsync(knowsItsOwner: false);
        await page.SignInAsync(Ada);

        await page.MakeAsync("Blue laptop", Demo);

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing has happened");
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task The_clock_and_the_week_are_as_chosen_all_over_the_dashboard(int width)
    {
        var page = await Cafe.VisitAsync("/account/profile", Visit.AtADesk with { Width = width });
        await page.SignInAsync(Ada);
        await page.GetByLabel("Times as").SelectOptionAsync("12 hours (2:30 PM)");
        await page.GetByLabel("Week begins on").SelectOptionAsync("Saturday");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();

        await page.GotoAsync(Cafe.AddressOf("/app"));
        await Scenes.UntilLiveAsync(page);
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("2:00 pm – 2:30 pm");
        await page.GotoAsync(Cafe.AddressOf("/app/availability"));
        await Scenes.UntilLiveAsync(page);

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("9:00 am–5:00 pm");
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Who_deletes_the_account_sees_first_what_goes_and_is_out(int width)
    {
        var email = $"new-{Guid.NewGuid():N}@host.example";
        await new AccountBench(Cafe.Site).MemberAsync(email);
        var page = await Cafe.VisitAsync("/account/security", Visit.AtADesk with { Width = width });
        await page.SignInAsync(email, AccountBench.Password);
        await page.GetByRole(AriaRole.Link, new() { Name = "Show what goes with it" }).ClickAsync();
        await Expect(page.GetByText("nobody else is in this organisation")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete my account for good" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();

        await page.GetByLabel("Your e-mail address, typed once more").FillAsync(email);
        await page.GetByLabel("Your password").FillAsync(AccountBench.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete my account for good" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your account is deleted" })).ToBeVisibleAsync();
        await Cafe.MailAsync(email, "Your account at CalendarCafe is deleted");
        await page.GotoAsync(Cafe.AddressOf("/account/sign-in"));
        await page.SignInAsync(email, AccountBench.Password);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("That did not work.");
    }

    [Fact]
    public async Task An_account_is_deleted_by_keyboard_alone()
    {
        var email = $"new-{Guid.NewGuid():N}@host.example";
        await new AccountBench(Cafe.Site).MemberAsync(email);
        var page = await Cafe.VisitAsync("/account/delete");
        await page.SignInAsync(email, AccountBench.Password);

        await page.TabToAsync(page.GetByLabel("Your e-mail address, typed once more"));
        await page.Keyboard.TypeAsync(email);
        await page.TabToAsync(page.GetByLabel("Your password"));
        await page.Keyboard.TypeAsync(AccountBench.Password);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your account is deleted" })).ToBeVisibleAsync();
    }
}
