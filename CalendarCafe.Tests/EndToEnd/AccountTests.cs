using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

public sealed class AccountTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private const string Email = "tomas@roastery.example";
    private const string Password = "four plums under snow";

    [Fact]
    public async Task Who_signs_up_and_confirms_the_address_can_be_booked()
    {
        var page = await Cafe.VisitAsync("/account/sign-up");
        await page.GetByLabel("Your name").FillAsync("Tomas Novak");
        await page.GetByLabel("E-mail address").FillAsync(Email);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByLabel("Organisation").FillAsync("The Roastery");
        await Expect(page.GetByLabel("Time zone")).ToHaveValueAsync("Europe/Lisbon");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Check your mail" })).ToBeVisibleAsync();

        var mail = await Cafe.MailAsync(Email, "Confirm your address");
        await page.GotoAsync(Cafe.LinkIn(mail, "/account/confirm-email/"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm my address" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status))
            .ToHaveTextAsync("Your address is confirmed. You can sign in now.");
        await page.SignInAsync(Email, Password);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Three steps to your first booking" }))
            .ToBeVisibleAsync();
        var own = page.GetByRole(AriaRole.Link, new() { Name = "Open my booking page" });
        await page.GotoAsync(Cafe.AddressOf(await own.GetAttributeAsync("href") ?? ""));
        await page.GetByRole(AriaRole.Link, new() { Name = "30 Minute Meeting" }).ClickAsync();

        await page.ChooseAsync(BookingSteps.Day, "09:30");
        await page.FillInAsync("Ines Carvalho", "ines@guests.example");
        await page.BookButton().ClickAsync();
        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        await Cafe.MailAsync(Email, "Ines Carvalho");
    }

    [Fact]
    public async Task A_forgotten_password_is_changed_by_mail()
    {
        var page = await Cafe.VisitAsync("/account/sign-in");
        await page.SignInAsync("ada@demo.example", "not the password");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Forgot your password?" }).ClickAsync();
        await page.GetByLabel("E-mail address").FillAsync("ada@demo.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the link" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Check your mail" })).ToBeVisibleAsync();

        var mail = await Cafe.MailAsync("ada@demo.example", "Choose a new password");
        await page.GotoAsync(Cafe.LinkIn(mail, "/account/reset-password/"));
        await page.GetByLabel("New password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Change my password" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Your password is changed");
        await page.SignInAsync("ada@demo.example", Password);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Good " })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_signs_out_is_out()
    {
        var page = await Cafe.VisitAsync("/app");
        await page.SignInAsync("ada@demo.example");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Cancel Intro call" }).First).ToBeEnabledAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Account menu" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("You are signed out.");

        await page.GotoAsync(Cafe.AddressOf("/app"));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_skip_link_of_the_dashboard_leads_to_its_content()
    {
        var page = await Cafe.VisitAsync("/app");
        await page.SignInAsync("ada@demo.example");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Cancel Intro call" }).First).ToBeEnabledAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }
}
