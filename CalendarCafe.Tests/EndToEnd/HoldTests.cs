using System.Text.RegularExpressions;
using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>A chosen time is kept for who chose it, whatever becomes of page, line and server.</summary>
public sealed partial class HoldTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private const string Ada = "ada@demo.example";
    private const string DayOfAda = "/demo/ada/intro?date=2026-03-12";
    private const string Form = "/demo/ada/intro?start=2026-03-12T14:00:00Z";
    private const string LiveHold = "kind = 'HOLD' AND released_at IS NULL";

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 12, 14, 0);
    private static readonly LocatorAssertionsToHaveCountOptions AtOnce = new() { Timeout = 2_000 };

    [Fact]
    public async Task Other_pages_see_a_chosen_time_go_and_come_back_on_this_node_and_another()
    {
        var near = await Cafe.VisitAsync(DayOfAda);
        var far = await Cafe.VisitAsync(Cafe.OtherNodesAddressOf(DayOfAda));
        var chooser = await Cafe.VisitAsync(DayOfAda);
        await Cafe.WatchedAsync(Ada, pages: 2);
        await Expect(far.Locator("section.times")).ToBeVisibleAsync();

        await chooser.Time("14:00").ClickAsync();
        await Expect(chooser.Kept()).ToBeVisibleAsync();
        await Expect(near.Time("14:00")).ToHaveCountAsync(0, AtOnce);
        await Expect(far.Time("14:00")).ToHaveCountAsync(0, AtOnce);
        await chooser.Time("15:00").ClickAsync();
        await Expect(near.Time("15:00")).ToHaveCountAsync(0, AtOnce);
        await Expect(near.Time("14:00")).ToHaveCountAsync(1, AtOnce);
        await chooser.GetByRole(AriaRole.Link, new() { Name = "Back to the times" }).ClickAsync();

        await Expect(near.Time("15:00")).ToHaveCountAsync(1, AtOnce);
        await Expect(far.Time("15:00")).ToHaveCountAsync(1, AtOnce);
        (await Cafe.ClaimsAsync(LiveHold)).ShouldBe(0);
    }

    [Fact]
    public async Task Time_left_is_counted_down_and_kept_longer_once()
    {
        var page = await Cafe.VisitAsync(Form);
        var left = page.GetByRole(AriaRole.Timer).First;

        await Expect(left).ToHaveTextAsync(UnderFive());
        await page.LongerButton().ClickAsync();

        await Expect(left).ToHaveTextAsync(NineAndSome());
        await Expect(page.LongerButton()).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Reload_and_back_keep_the_time_and_what_was_typed()
    {
        var page = await Cafe.VisitAsync(DayOfAda);
        await page.Time("14:00").ClickAsync();
        await page.FillInAsync("Ines Carvalho", "ines@guests.example");
        await Expect(page.LongerButton()).ToBeVisibleAsync();

        await page.ReloadAsync();
        await ShouldBeKeptAsync(page);
        await page.GoBackAsync();
        await Expect(page.DayLink(BookingSteps.Day)).ToBeVisibleAsync();
        await Expect(page.Time("14:00")).ToContainTextAsync("kept for you");
        await page.GoForwardAsync();

        await ShouldBeKeptAsync(page);
        (await Cafe.ClaimsAsync("kind = 'HOLD'")).ShouldBe(1);
    }

    [Fact]
    public async Task Restarted_server_keeps_the_time_and_the_form_books_it()
    {
        var page = await Cafe.VisitAsync(Form);
        await Expect(page.LongerButton()).ToBeVisibleAsync();
        await page.GetByLabel("Name").FillAsync("Ines Carvalho");

        await Cafe.RestartAsync();
        await page.GetByLabel("E-mail").FillAsync("ines@guests.example");
        (await Cafe.ClaimsAsync(LiveHold)).ShouldBe(1);
        await page.BookButton().ClickAsync();

        await ShouldBookTheHoldAsync(page);
    }

    [Fact]
    public async Task Cut_circuit_says_how_long_the_time_is_kept_and_the_form_books_it()
    {
        var page = await Cafe.VisitAsync(DayOfAda);
        var line = await Line.LaidAsync(page);
        await Cafe.WatchedAsync(Ada, pages: 1);
        await page.Time("14:00").ClickAsync();
        await Expect(page.LongerButton()).ToBeVisibleAsync();
        await page.GetByLabel("Name").FillAsync("Ines Carvalho");

        await line.CutAsync();

        await Expect(page.GetByText(LostAndKept())).ToBeVisibleAsync();
        await page.LongerButton().ClickAsync();
        await Expect(page.GetByRole(AriaRole.Timer).First).ToHaveTextAsync(NineAndSome());
        await page.GetByLabel("E-mail").FillAsync("ines@guests.example");
        await page.BookButton().ClickAsync();
        await ShouldBookTheHoldAsync(page);
    }

    [Fact]
    public async Task Time_that_is_no_longer_kept_but_free_is_kept_again()
    {
        var page = await Cafe.VisitAsync(Form);
        await page.FillInAsync("Ines Carvalho", "ines@guests.example");
        await Expect(page.LongerButton()).ToBeVisibleAsync();

        await Cafe.ExpireHoldsAsync();
        await Expect(page.GetByText("14:00 is no longer kept for you. It is still free")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it again" }).ClickAsync();

        await ShouldBeKeptAsync(page);
    }

    [Fact]
    public async Task Time_that_is_no_longer_kept_and_taken_leads_to_the_nearest_with_all_that_was_typed()
    {
        var page = await Cafe.VisitAsync(Form);
        await page.FillInAsync("Ines Carvalho", "ines@guests.example");
        await Expect(page.LongerButton()).ToBeVisibleAsync();

        await Cafe.ExpireHoldsAsync();
        await Cafe.BookElsewhereAsync(Start, "Jakub Nowak");
        await Expect(page.GetByText("14:00 is no longer kept for you, and it was taken.")).ToBeVisibleAsync();
        await Expect(page.BookButton()).ToBeHiddenAsync();
        await page.Locator(".hold").GetByRole(AriaRole.Link, new() { Name = "14:30" }).ClickAsync();

        await Expect(page.BookButton()).ToHaveTextAsync("Book Thu 12 March, 14:30");
        await ShouldBeKeptAsync(page);
        await page.BookButton().ClickAsync();
        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        await Expect(page.GetByText("14:30 – 15:00")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Time_that_somebody_else_holds_is_refused_with_the_nearest()
    {
        var holder = await Cafe.VisitAsync(Form);
        await Expect(holder.LongerButton()).ToBeVisibleAsync();

        var page = await Cafe.VisitAsync(Form);

        await Expect(page.GetByText("is no longer free.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "14:30" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Page_that_is_left_is_told_nothing_any_more_and_its_hold_runs_on()
    {
        var page = await Cafe.VisitAsync(Form);
        await Expect(page.LongerButton()).ToBeVisibleAsync();
        await Cafe.WatchedAsync(Ada, pages: 1);

        await page.GotoAsync(Cafe.AddressOf("/demo"));

        await Cafe.WatchedAsync(Ada, pages: 0);
        (await Cafe.ClaimsAsync(LiveHold)).ShouldBe(1);
    }

    [Fact]
    public async Task Without_scripts_nothing_is_held_and_the_time_is_booked()
    {
        var page = await Cafe.VisitAsync(Form, Visit.WithoutScripts);

        await page.FillInAsync("Ines Carvalho", "ines@guests.example");
        (await Cafe.ClaimsAsync("kind = 'HOLD'")).ShouldBe(0);
        await page.BookButton().ClickAsync();

        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task By_phone_a_time_is_kept_longer_and_booked()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-06", Visit.ByPhone);
        await page.Time("15:00").TapAsync();

        await page.LongerButton().TapAsync();
        await Expect(page.GetByRole(AriaRole.Timer).First).ToHaveTextAsync(NineAndSome());
        await page.FillInAsync("Ines Carvalho", "ines@guests.example");
        await page.BookButton().TapAsync();

        await ShouldBookTheHoldAsync(page);
    }

    private static async Task ShouldBeKeptAsync(IPage page)
    {
        await Expect(page.LongerButton()).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Name")).ToHaveValueAsync("Ines Carvalho");
        await Expect(page.GetByLabel("E-mail")).ToHaveValueAsync("ines@guests.example");
    }

    // The one claim that there is of the new booking is the one that was the hold.
    private async Task ShouldBookTheHoldAsync(IPage page)
    {
        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        (await Cafe.ClaimsAsync("kind = 'HOLD'")).ShouldBe(0);
    }

    [GeneratedRegex("^4:[0-5][0-9]$", RegexOptions.None, 1000)]
    private static partial Regex UnderFive();

    [GeneratedRegex("^9:[0-5][0-9]$", RegexOptions.None, 1000)]
    private static partial Regex NineAndSome();

    [GeneratedRegex("Connection lost. Your choice is kept for 4:[0-5][0-9]", RegexOptions.None, 1000)]
    private static partial Regex LostAndKept();
}
