using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

public sealed class ChangingTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private const string Ada = "ada@demo.example";
    private const string Invitee = "someone@else.example";
    private const string Friday = "Friday 13 March";

    // Ten in the morning for Ada, three in the afternoon for who books, in Paris.
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 12, 14, 0);

    [Fact]
    public async Task An_invitee_moves_a_booking_and_both_hear_of_it()
    {
        var page = await OpenBookingAsync(Visit.AtADesk);

        await page.GetByRole(AriaRole.Link, new() { Name = "Move to another time" }).ClickAsync();
        await page.ChooseAsync(Friday, "14:30");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Move to this time?" })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Move to Fri 13 March, 14:30" }).ClickAsync();

        await ExpectMovedAsync(page);
        (await Cafe.MailAsync(Ada, "Moved")).Text.ShouldContain("Ines Carvalho moved this meeting.");
        (await Cafe.MailAsync(Invitee, "Moved")).Text.ShouldContain("March 12, 2026");
        var next = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-12");
        await Expect(next.Time("14:00")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_booking_is_moved_on_a_phone()
    {
        var page = await OpenBookingAsync(Visit.ByPhone);

        await page.GetByRole(AriaRole.Link, new() { Name = "Move to another time" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Whole month" }).ClickAsync();
        await page.ChooseAsync(Friday, "14:30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Move to " }).ClickAsync();

        await ExpectMovedAsync(page);
    }

    [Fact]
    public async Task A_booking_is_moved_without_scripts()
    {
        var page = await OpenBookingAsync(Visit.WithoutScripts);

        await page.GetByRole(AriaRole.Link, new() { Name = "Move to another time" }).ClickAsync();
        await page.ChooseAsync(Friday, "14:30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Move to " }).ClickAsync();

        await ExpectMovedAsync(page);
    }

    [Fact]
    public async Task A_booking_is_cancelled_on_a_phone()
    {
        var page = await OpenBookingAsync(Visit.ByPhone);

        await page.GetByRole(AriaRole.Link, new() { Name = "Cancel this booking" }).ClickAsync();
        await page.GetByLabel("Why?").FillAsync("I am ill, sorry.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the booking" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync("Cancelled by you");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task An_invitee_asks_and_the_host_says_yes(int width)
    {
        var guest = await Cafe.VisitAsync("/demo/ada/mentoring?start=2026-03-12T14:00:00Z", new(width));
        await guest.FillInAsync("Ines Carvalho", "ines@guests.example");
        await guest.GetByLabel("What are you working on?").FillAsync("A compiler");
        await guest.GetByRole(AriaRole.Button, new() { Name = "Request Thu 12 March, 14:00" }).ClickAsync();
        await Expect(guest.GetByText("Requested, not confirmed yet")).ToBeVisibleAsync();
        await Expect(guest.GetByText("Your time is held until")).ToBeVisibleAsync();
        var mail = await Cafe.MailAsync(Ada, "Please answer");

        var host = await Cafe.VisitAsync(Cafe.LinkIn(mail, "/app/bookings/"), new(width));
        await host.SignInAsync(Ada);
        await host.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();

        await Expect(Told(host, "Confirmed. Ines Carvalho will be told by e-mail.")).ToBeVisibleAsync();
        await Expect(host.GetByRole(AriaRole.Button, new() { Name = "Approve" })).ToHaveCountAsync(0);
        await Cafe.MailAsync("ines@guests.example", "Confirmed");
        await guest.ReloadAsync();
        await Expect(guest.GetByRole(AriaRole.Heading, new() { Name = "Add to your calendar" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_host_declines_a_request_that_needs_them_with_a_reason(int width)
    {
        var page = await Cafe.VisitAsync("/app", new(width));
        await page.SignInAsync(Ada);
        var needs = page.GetByRole(AriaRole.Region, new() { Name = "Needs you: 1" });

        await needs.GetByRole(AriaRole.Button, new() { Name = "Decline Mentoring with Nadia Petrova" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Decline Mentoring with Nadia Petrova?" });
        await dialog.GetByLabel("Reason (optional)").FillAsync("I am on a train.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Decline the request" }).ClickAsync();

        await Expect(Told(page, "Declined. Nadia Petrova will be told by e-mail.")).ToBeVisibleAsync();
        await Expect(needs).ToHaveCountAsync(0);
        (await Cafe.MailAsync("nadia.petrova@guests.example", "Declined")).Text.ShouldContain("I am on a train.");
    }

    [Fact]
    public async Task A_host_marks_a_no_show_and_takes_it_back()
    {
        var page = await Cafe.VisitAsync("/app/bookings?tab=past");
        await page.SignInAsync(Ada);

        await page.GetByRole(AriaRole.Link, new() { Name = "Details of Intro call with Umberto Greco" })
            .First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "They did come" }).ClickAsync();
        await Expect(Told(page, "No longer a no-show.")).ToBeVisibleAsync();
        await Expect(page.Locator("header .status")).ToHaveTextAsync("Completed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark as a no-show" }).ClickAsync();

        await Expect(Told(page, "Marked as a no-show.")).ToBeVisibleAsync();
        await Expect(page.Locator("header .status")).ToHaveTextAsync("No-show");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "They did come" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_host_moves_a_booking_and_gives_it_to_a_colleague()
    {
        await Cafe.BookElsewhereAsync(Start, "Ines Carvalho");
        var page = await Cafe.VisitAsync("/app");
        await page.SignInAsync(Ada);
        await page.GetByRole(AriaRole.Link, new() { Name = "Details of Intro call with Ines Carvalho" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Move", Exact = true }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Move Intro call with Ines Carvalho" });
        await Expect(dialog.GetByLabel("Day")).ToBeFocusedAsync();
        await dialog.GetByLabel("Time, in New York").FillAsync("20:00");
        await dialog.GetByLabel("Day").FocusAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Move the booking" }).ClickAsync();
        await Expect(dialog.GetByText("This is outside your hours.")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Move it anyway" }).ClickAsync();
        await Expect(Told(page, "Moved. Ines Carvalho will be told by e-mail.")).ToBeVisibleAsync();
        await Expect(page.Locator("header .status")).ToHaveTextAsync("Rescheduled");

        await page.GetByRole(AriaRole.Button, new() { Name = "Give to a colleague" }).ClickAsync();
        var colleagues = page.GetByRole(
            AriaRole.Dialog,
            new() { Name = "Give Intro call with Ines Carvalho to a colleague" }
        );
        await colleagues.GetByRole(AriaRole.Radio, new() { Name = "Grace Hopper" }).CheckAsync();
        await colleagues.GetByRole(AriaRole.Button, new() { Name = "Give it away" }).ClickAsync();
        await colleagues.GetByRole(AriaRole.Button, new() { Name = "Give it away anyway" }).ClickAsync();

        await Expect(Told(page, "Given to Grace Hopper.")).ToBeVisibleAsync();
        (await Cafe.MailAsync("grace@demo.example", "You take over")).Text.ShouldContain("Ines Carvalho");
        await Cafe.MailAsync(Ada, "Handed over");
        (await Cafe.MailAsync(Invitee, "New host")).Text.ShouldContain("Grace Hopper takes over from Ada Lovelace");
    }

    private async Task<IPage> OpenBookingAsync(Visit visit)
    {
        await Cafe.BookElsewhereAsync(Start, "Ines Carvalho");
        var mail = await Cafe.MailAsync(Invitee, "Confirmed");
        return await Cafe.VisitAsync(Cafe.LinkIn(mail, "/manage/"), visit);
    }

    private static async Task ExpectMovedAsync(IPage page)
    {
        await Expect(page.GetByText("Moved to the new time")).ToBeVisibleAsync();
        await Expect(page.GetByText("14:30 – 15:00")).ToBeVisibleAsync();
        var history = page.GetByRole(AriaRole.Region, new() { Name = "History" });
        await Expect(history).ToContainTextAsync("Moved by you");
        await Expect(history.Locator("del")).ToContainTextAsync("Thursday 12 March, 15:00");
        await Expect(history.Locator("ins")).ToContainTextAsync("Friday 13 March, 14:30");
    }

    private static ILocator Told(IPage page, string sentence) => page.GetByRole(AriaRole.Alert).GetByText(sentence);
}
