using System.Text.RegularExpressions;
using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

public sealed partial class BookingListJourneyTests(TestPostgres postgres, Chromium chromium)
    : Journey(postgres, chromium)
{
    private const string Path = "/app/bookings";

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 12, 14, 0);

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task What_is_looked_for_stays_over_a_reload_and_a_drawer_opens_beside_it(int width)
    {
        await Cafe.BookElsewhereAsync(Start, "Zebulon Pike");
        var page = await OpenAsync(width);

        await page.GetByLabel("Search", new() { Exact = true }).FillAsync("zebul");
        await Expect(page).ToHaveURLAsync(Searched());
        await Expect(Details(page)).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await Scenes.UntilLiveAsync(page);
        await Expect(page.GetByLabel("Search", new() { Exact = true })).ToHaveValueAsync("zebul");
        await Details(page).ClickAsync();

        var drawer = page.GetByRole(AriaRole.Complementary, new() { Name = "Booking" });
        await Expect(drawer.GetByRole(AriaRole.Heading, new() { Name = "Intro call" })).ToBeFocusedAsync();
        await Expect(drawer.GetByText("Zebulon Pike").First).ToBeVisibleAsync();
        await Expect(drawer.GetByRole(AriaRole.Heading, new() { Name = "Mail sent" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(drawer).ToHaveCountAsync(0);
        await Expect(Details(page)).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Clear filters" }).ClickAsync();
        await Expect(page.GetByLabel("Search", new() { Exact = true })).ToHaveValueAsync("");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Several_are_cancelled_with_one_message(int width)
    {
        await Cafe.BookElsewhereAsync(Start, "Zebulon Pike");
        await Cafe.BookElsewhereAsync(Start + Duration.FromHours(1), "Zebulon Pike");
        var page = await OpenAsync(width, "?q=zebulon");

        await page.GetByLabel("Select all on this page").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the selected" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Cancel 2 bookings?" });
        await dialog.GetByLabel("Message (optional)").FillAsync("The café is closed that day.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel 2 bookings" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert).GetByText("2 bookings cancelled.")).ToBeVisibleAsync();
        await Expect(page.GetByText("No booking matches")).ToBeVisibleAsync();
        var mails = await Cafe.MailsAsync("someone@else.example", "Cancelled", 2);
        mails.ShouldAllBe(mail => mail.Text.Contains("closed that day", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Week_and_month_lead_to_the_same_drawer(int width)
    {
        await Cafe.BookElsewhereAsync(Start, "Zebulon Pike");
        var page = await OpenAsync(width, "?view=week&date=2026-03-12&q=zebulon");
        var drawer = page.GetByRole(AriaRole.Complementary, new() { Name = "Booking" });

        await page.GetByRole(AriaRole.Link, new() { Name = "10:00 Intro call Zebulon Pike" }).ClickAsync();
        await Expect(drawer.GetByText("Zebulon Pike").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Link, new() { Name = "Month", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "March 2026" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "10:00 Intro call" }).ClickAsync();

        await Expect(drawer.GetByText("Zebulon Pike").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Place_is_changed_and_a_note_kept_without_leaving_the_list()
    {
        await Cafe.BookElsewhereAsync(Start, "Zebulon Pike");
        var page = await OpenAsync(1280, "?q=zebulon");
        await Details(page).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Change the place" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Kind of place").SelectOptionAsync("InPerson");
        await dialog.GetByLabel("Address").FillAsync("5, rue du Café");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Change the place" }).ClickAsync();
        await Expect(page.GetByText("New place").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a note" }).ClickAsync();
        await page.GetByLabel("Note", new() { Exact = true }).FillAsync("Bring the blue folder");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the note" }).ClickAsync();

        await Expect(page.GetByText("Bring the blue folder")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Edit the note" })).ToBeFocusedAsync();
        (await Cafe.MailAsync("someone@else.example", "New place")).Text.ShouldContain("rue du Café");
    }

    [Fact]
    public async Task Host_books_for_somebody_by_keyboard_alone()
    {
        var page = await OpenAsync(1280);
        await page.GetByRole(AriaRole.Button, new() { Name = "Book for someone" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByLabel("Event type")).ToBeFocusedAsync();
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync("2026-03-12");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("Offered on Thursday 12 March")).ToBeVisibleAsync();

        var time = page.GetByRole(AriaRole.Button, new() { Name = "10:00", Exact = true });
        await time.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(time).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GetByLabel("Invitee’s name").FocusAsync();
        await page.Keyboard.TypeAsync("Zebulon Pike");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("zebulon@guests.example");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByRole(AriaRole.Button, new() { Name = "Book Thu" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Alert).GetByText("Booked. Zebulon Pike")).ToBeVisibleAsync();
        (await Cafe.MailAsync("zebulon@guests.example", "Confirmed")).Text.ShouldContain("booked this meeting for you");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Whoever_books_for_somebody_hears_all_that_is_missing_at_once(int width)
    {
        var page = await OpenAsync(width);
        await page.GetByRole(AriaRole.Button, new() { Name = "Book for someone" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        // A Saturday.
        await dialog.GetByLabel("Day", new() { Exact = true }).FillAsync("2026-03-14");
        var monday = dialog.GetByRole(AriaRole.Button, new() { Name = "Next: Mon 16 March" });
        await Expect(monday).ToBeVisibleAsync();

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Book", Exact = true }).ClickAsync();
        await Expect(dialog.GetByText("Choose a time.")).ToBeVisibleAsync();
        await Expect(dialog.GetByText("Please fill this in.")).ToHaveCountAsync(2);
        await Expect(monday).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await Expect(dialog.GetByText("Offered on Monday 16 March")).ToBeVisibleAsync();
        await Expect(dialog.GetByLabel("Day", new() { Exact = true })).ToHaveValueAsync("2026-03-16");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "10:00", Exact = true }).ClickAsync();
        await Expect(dialog.GetByText("Choose a time.")).ToHaveCountAsync(0);
        await dialog.GetByLabel("Invitee’s name").FillAsync("Zebulon Pike");
        await dialog.GetByLabel("Invitee’s e-mail").FillAsync("zebulon@guests.example");
        await dialog.GetByLabel("Invitee’s time zone").SelectOptionAsync("Asia/Tokyo");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Book Mon 16 March" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert).GetByText("Booked. Zebulon Pike")).ToBeVisibleAsync();
        (await Cafe.MailAsync("zebulon@guests.example", "Confirmed")).Text.ShouldContain("Tokyo");
    }

    [Fact]
    public async Task List_is_gone_through_by_keyboard_alone()
    {
        await Cafe.BookElsewhereAsync(Start, "Zebulon Pike");
        var page = await OpenAsync(1280);
        await page.GetByLabel("Search", new() { Exact = true }).FocusAsync();
        await page.Keyboard.TypeAsync("zebulon");
        await Expect(Details(page)).ToHaveCountAsync(1);

        await TabToAsync(page, page.GetByLabel("Select Intro call with Zebulon"));
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByText("1 selected")).ToBeVisibleAsync();
        await TabToAsync(page, Details(page));
        await page.Keyboard.PressAsync("Enter");
        var drawer = page.GetByRole(AriaRole.Complementary, new() { Name = "Booking" });
        await Expect(drawer.GetByRole(AriaRole.Heading, new() { Name = "Intro call" })).ToBeFocusedAsync();
        await TabToAsync(page, drawer.GetByRole(AriaRole.Button, new() { Name = "Add a note" }));
        await page.Keyboard.PressAsync("Escape");

        await Expect(Details(page)).ToBeFocusedAsync();
        await Expect(page.GetByText("1 selected")).ToBeVisibleAsync();
    }

    private async Task<IPage> OpenAsync(int width, string query = "")
    {
        var page = await Cafe.VisitAsync(Path + query, width < 640 ? Visit.ByPhone : Visit.AtADesk);
        await BookingListScenes.SignInAsync(page);
        return page;
    }

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        await Expect(target).ToBeFocusedAsync();
    }

    private static ILocator Details(IPage page) =>
        page.GetByRole(AriaRole.Link, new() { Name = "Details of Intro call with Zebulon Pike" });

    [GeneratedRegex("q=zebul$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Searched();
}
