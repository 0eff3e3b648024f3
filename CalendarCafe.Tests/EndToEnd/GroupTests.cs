using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>Several people fill a session, each alone with it.</summary>
public sealed class GroupTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private const string Ada = "ada@demo.example";
    private const string Tasting = "/demo/ada/tasting";
    private const string Day = Tasting + "?date=2026-03-05";
    private const string Form = Tasting + "?start=2026-03-05T17:00:00Z";

    // Four of its six seats are taken.
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 5, 17, 0);

    private static readonly LocatorAssertionsToHaveCountOptions AtOnce = new() { Timeout = 5_000 };

    [Fact]
    public async Task A_session_fills_up_seat_by_seat_and_has_one_again_when_somebody_leaves()
    {
        var onlooker = await Cafe.VisitAsync(Day);
        await Expect(Left(onlooker, "2 seats left")).ToHaveCountAsync(1);
        await Cafe.WatchedAsync(Ada, pages: 1);

        var ines = await Cafe.VisitAsync(Day);
        await ines.Time("17:00").ClickAsync();
        await Expect(ines.LongerButton()).ToBeVisibleAsync();
        await Expect(Left(onlooker, "1 seat left")).ToHaveCountAsync(1, AtOnce);
        await ines.FillInAsync("Ines Carvalho", "ines@guests.example");
        await ines.BookButton().ClickAsync();
        await Expect(ines.GetByText("You’re booked")).ToBeVisibleAsync();
        await Expect(ines.GetByText("Takes place with at least 3 people")).ToBeVisibleAsync();
        await Cafe.BookElsewhereAsync(Start, "Jakub Nowak", Tasting);
        await Expect(onlooker.Time("17:00")).ToHaveCountAsync(0, AtOnce);

        var late = await Cafe.VisitAsync(Form);
        await Expect(late.GetByText("All seats at Thursday 5 March, 17:00 are taken.")).ToBeVisibleAsync();
        await Expect(late.GetByRole(AriaRole.Link, new() { Name = "18:00" }).First).ToBeVisibleAsync();

        await CancelAsync(ines);
        await Expect(Left(onlooker, "1 seat left")).ToHaveCountAsync(1, AtOnce);
    }

    [Fact]
    public async Task Who_fills_in_the_form_while_the_last_seat_goes_is_told_so_and_keeps_what_was_typed()
    {
        await Cafe.BookElsewhereAsync(Start, "Jakub Nowak", Tasting);
        var page = await Cafe.VisitAsync(Form);
        await page.FillInAsync("Ines Carvalho", "ines@guests.example");
        await Expect(page.LongerButton()).ToBeVisibleAsync();
        await Cafe.ExpireHoldsAsync();
        await Cafe.BookElsewhereAsync(Start, "Lena Fischer", Tasting);

        await Expect(page.GetByText("All seats at Thursday 5 March, 17:00 are taken.").First).ToBeVisibleAsync();
        await page.Locator(".hold").GetByRole(AriaRole.Link, new() { Name = "18:00" }).ClickAsync();
        await Expect(page.BookButton()).ToHaveTextAsync("Book Thu 5 March, 18:00");
        await Expect(page.GetByLabel("Name")).ToHaveValueAsync("Ines Carvalho");
        await page.BookButton().ClickAsync();

        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_last_seat_is_taken_by_keyboard_alone()
    {
        await Cafe.BookElsewhereAsync(Start, "Jakub Nowak", Tasting);
        var page = await Cafe.VisitAsync(Day);
        var times = page.Locator("section.times").GetByRole(AriaRole.Link);

        await page.TabToAsync(times.First);
        for (var presses = 0; presses < 10 && !await IsFocusedAsync(page.Time("17:00")); presses++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your details" })).ToBeFocusedAsync();
        await page.TabToAsync(page.GetByLabel("Name"));
        await page.Keyboard.TypeAsync("Ines Carvalho");
        await page.TabToAsync(page.GetByLabel("E-mail"));
        await page.Keyboard.TypeAsync("ines@guests.example");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        await Expect(page.GetByText("17:00 – 18:00")).ToBeVisibleAsync();
        await ShouldBeFullAsync();
    }

    [Fact]
    public async Task By_phone_the_last_seat_is_kept_longer_and_taken()
    {
        await Cafe.BookElsewhereAsync(Start, "Jakub Nowak", Tasting);
        var page = await Cafe.VisitAsync(Day, Visit.ByPhone);

        await page.Time("17:00").TapAsync();
        await page.LongerButton().TapAsync();
        await Expect(page.LongerButton()).ToHaveCountAsync(0);
        await page.FillInAsync("Ines Carvalho", "ines@guests.example");
        await page.BookButton().TapAsync();

        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        await ShouldBeFullAsync();
    }

    [Fact]
    public async Task Without_scripts_the_last_seat_is_taken_and_the_next_visitor_told()
    {
        await Cafe.BookElsewhereAsync(Start, "Jakub Nowak", Tasting);
        var page = await Cafe.VisitAsync(Form, Visit.WithoutScripts);

        await page.FillInAsync("Ines Carvalho", "ines@guests.example");
        await page.BookButton().ClickAsync();

        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        await ShouldBeFullAsync();
    }

    [Fact]
    public async Task A_host_sees_a_session_as_one_meeting_and_calls_it_off_with_a_message()
    {
        var page = await Cafe.VisitAsync("/app");
        await page.SignInAsync(Ada);
        var session = page.GetByRole(AriaRole.Row)
            .Filter(new() { HasText = "Coffee tasting" })
            .Filter(new() { HasText = "Rosa Jiménez" });
        await Expect(session).ToHaveCountAsync(1);
        await Expect(session).ToContainTextAsync("Jakub Nowak");
        await Expect(session).ToContainTextAsync("2 of 6 seats taken");
        await Expect(session).ToContainTextAsync("2 of at least 3");

        await session.GetByRole(AriaRole.Button, new() { Name = "Cancel session Coffee tasting" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Cancel Coffee tasting for everybody?" });
        await Expect(dialog.GetByText("2 people will be told")).ToBeVisibleAsync();
        await dialog.GetByLabel("Message").FillAsync("Too few this time, sorry.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel the session" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert).GetByText("Cancelled. 2 people will be told by e-mail."))
            .ToBeVisibleAsync();
        await Expect(session).ToHaveCountAsync(0);
        foreach (var (name, other) in new[] { ("rosa.jimenez", "Jakub"), ("jakub.nowak", "Rosa") })
        {
            var mail = await Cafe.MailAsync($"{name}@guests.example", "Cancelled");
            mail.Text.ShouldContain("Too few this time, sorry.");
            mail.Text.ShouldNotContain(other);
        }

        var next = await Cafe.VisitAsync(Tasting + "?date=2026-03-10");
        await Expect(next.Time("16:00")).ToContainTextAsync("6 seats left");
    }

    [Fact]
    public async Task A_host_cancels_one_seat_and_the_others_keep_theirs()
    {
        var page = await Cafe.VisitAsync("/app");
        await page.SignInAsync(Ada);
        await Expect(page.GetByText("2 of at least 3")).ToBeVisibleAsync();
        await Scenes.UntilLiveAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Rosa Jiménez", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the booking" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("The others keep theirs.")).ToBeVisibleAsync();

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel the booking" }).ClickAsync();

        await Expect(page.GetByText("1 of 6 seats taken")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Attendees" })).ToContainTextAsync("Jakub Nowak");
    }

    private static ILocator Left(IPage page, string seats) => page.Time("17:00").Filter(new() { HasText = seats });

    private static Task<bool> IsFocusedAsync(ILocator element) =>
        element.EvaluateAsync<bool>("element => element === document.activeElement");

    private async Task ShouldBeFullAsync()
    {
        var late = await Cafe.VisitAsync(Form);
        await Expect(late.GetByText("All seats at Thursday 5 March, 17:00 are taken.")).ToBeVisibleAsync();
    }

    private static async Task CancelAsync(IPage manage)
    {
        await manage.GetByRole(AriaRole.Link, new() { Name = "Cancel this booking" }).ClickAsync();
        await manage.GetByRole(AriaRole.Button, new() { Name = "Cancel the booking" }).ClickAsync();
        await Expect(manage.GetByText("Book another time")).ToBeVisibleAsync();
    }
}
