using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

public sealed class CancellingTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private const string Ada = "ada@demo.example";
    private const string Invitee = "someone@else.example";

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 12, 14, 0);

    [Fact]
    public async Task An_invitee_cancels_by_the_mail_and_the_host_sees_it_at_once()
    {
        await Cafe.BookElsewhereAsync(Start, "Ines Carvalho");
        var host = await Cafe.VisitAsync("/app");
        await host.SignInAsync(Ada);
        await Expect(Row(host)).ToBeVisibleAsync();
        await Cafe.WatchedAsync(Ada, pages: 1);
        var mail = await Cafe.MailAsync(Invitee, "Confirmed");

        var page = await Cafe.VisitAsync(Cafe.LinkIn(mail, "/manage/"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Cancel this booking" }).ClickAsync();
        await page.GetByLabel("Why?").FillAsync("I am ill, sorry.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the booking" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync("I am ill, sorry.");
        await Expect(Row(host)).ToHaveCountAsync(0);
        await Expect(
                host.GetByRole(AriaRole.Status).Filter(new() { HasText = "Cancelled: Intro call with Ines Carvalho" })
            )
            .ToHaveCountAsync(1);
        (await Cafe.MailAsync(Ada, "Cancelled")).Text.ShouldContain("I am ill, sorry.");
        var next = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-12");
        await Expect(next.Time("14:00")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_host_sees_a_booking_come_and_cancels_it_with_a_reason()
    {
        var page = await Cafe.VisitAsync("/app");
        await page.SignInAsync(Ada);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Good " })).ToBeVisibleAsync();
        await Cafe.WatchedAsync(Ada, pages: 1);

        await Cafe.BookElsewhereAsync(Start, "Ines Carvalho");
        await Expect(Row(page)).ToContainTextAsync("10:00 – 10:30");
        await Expect(
                page.GetByRole(AriaRole.Status).Filter(new() { HasText = "New booking: Intro call with Ines Carvalho" })
            )
            .ToHaveCountAsync(1);
        await Row(page)
            .GetByRole(AriaRole.Button, new() { Name = "Cancel Intro call with Ines Carvalho" })
            .ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Cancel Intro call with Ines Carvalho?" });
        await dialog.GetByLabel("Reason (optional)").FillAsync("The machine is broken.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel the booking" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert).GetByText("Cancelled. Ines Carvalho will be told by e-mail."))
            .ToBeVisibleAsync();
        await Expect(Row(page)).ToHaveCountAsync(0);
        (await Cafe.MailAsync(Invitee, "Cancelled")).Text.ShouldContain("The machine is broken.");
    }

    [Fact]
    public async Task A_dialog_that_is_closed_gives_the_focus_back_and_cancels_nothing()
    {
        var page = await Cafe.VisitAsync("/app");
        await page.SignInAsync(Ada);
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Cancel Intro call" }).First;
        await button.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByLabel("Reason (optional)")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Escape");

        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_viewer_sees_masked_invitees_and_cancels_nothing()
    {
        var page = await Cafe.VisitAsync("/app");
        await page.SignInAsync("vera@demo.example");

        await Expect(page.GetByText("You are a viewer: personal data is masked")).ToBeVisibleAsync();
        await Expect(page.GetByText("•••@•••").First).ToBeVisibleAsync();
        await Expect(page.GetByText("@guests.example")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Cancel Intro call" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Details of" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "History" })).ToBeVisibleAsync();
        await Expect(page.GetByText("@guests.example")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Cancel the booking" })).ToHaveCountAsync(0);
    }

    private static ILocator Row(IPage page) =>
        page.GetByRole(AriaRole.Table, new() { Name = BookingSteps.Day })
            .GetByRole(AriaRole.Row)
            .Filter(new() { HasText = "Ines Carvalho" });
}
