using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>Nothing here touches a mouse, at a desk and in a narrow window.</summary>
public sealed class ChangingByKeyboardTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private const string Ada = "ada@demo.example";
    private const string Friday = "Friday 13 March";

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_booking_is_moved(int width)
    {
        var page = await OpenBookingAsync(width);

        await EnterAsync(page, AriaRole.Link, "Move to another time");
        if (width < 700)
        {
            await EnterAsync(page, AriaRole.Link, "Whole month");
        }

        await page.TabToAsync(page.Locator("[data-month] [data-date][tabindex='0']"));
        for (var days = 0; days < 11; days++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await Expect(page.DayLink(Friday)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Friday })).ToBeVisibleAsync();
        await page.TabToAsync(page.Time("14:00"));
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Move to this time?" })).ToBeFocusedAsync();
        await EnterAsync(page, AriaRole.Button, "Move to Fri 13 March, 14:30");

        await Expect(page.GetByText("Moved to the new time")).ToBeVisibleAsync();
        await Expect(page.GetByText("14:30 – 15:00")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_booking_is_cancelled(int width)
    {
        var page = await OpenBookingAsync(width);

        await EnterAsync(page, AriaRole.Link, "Cancel this booking");
        await page.TabToAsync(page.GetByLabel("Why?"));
        await page.Keyboard.TypeAsync("I am ill, sorry.");
        await EnterAsync(page, AriaRole.Button, "Cancel the booking");

        await Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync("Cancelled by you");
        await Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync("I am ill, sorry.");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_request_is_approved(int width)
    {
        var page = await OpenDashboardAsync(width);

        await EnterAsync(page, AriaRole.Button, "Approve Mentoring with Nadia Petrova");

        await Expect(page.GetByRole(AriaRole.Alert).GetByText("Confirmed. Nadia Petrova will be told by e-mail."))
            .ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Good " })).ToBeFocusedAsync();
        await Cafe.MailAsync("nadia.petrova@guests.example", "Confirmed");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_request_is_declined_after_a_second_thought(int width)
    {
        var page = await OpenDashboardAsync(width);
        const string decline = "Decline Mentoring with Nadia Petrova";
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Decline Mentoring with Nadia Petrova?" });

        await EnterAsync(page, AriaRole.Button, decline);
        await Expect(dialog.GetByLabel("Reason (optional)")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = decline })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(dialog.GetByLabel("Reason (optional)")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("I am on a train.");
        await EnterAsync(page, AriaRole.Button, "Decline the request");

        await Expect(page.GetByRole(AriaRole.Alert).GetByText("Declined. Nadia Petrova will be told by e-mail."))
            .ToBeVisibleAsync();
        (await Cafe.MailAsync("nadia.petrova@guests.example", "Declined")).Text.ShouldContain("I am on a train.");
    }

    private async Task<IPage> OpenBookingAsync(int width)
    {
        await Cafe.BookElsewhereAsync(Instant.FromUtc(2026, 3, 12, 14, 0), "Ines Carvalho");
        var mail = await Cafe.MailAsync("someone@else.example", "Confirmed");
        return await Cafe.VisitAsync(Cafe.LinkIn(mail, "/manage/"), new(width));
    }

    private async Task<IPage> OpenDashboardAsync(int width)
    {
        var page = await Cafe.VisitAsync("/app", new(width));
        await page.SignInAsync(Ada);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Approve Mentoring" })).ToBeEnabledAsync();
        return page;
    }

    private static async Task EnterAsync(IPage page, AriaRole role, string name)
    {
        await page.TabToAsync(page.GetByRole(role, new() { Name = name }));
        await page.Keyboard.PressAsync("Enter");
    }
}
