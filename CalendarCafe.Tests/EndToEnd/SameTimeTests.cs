using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>Two people want the same time, each in a browser of their own.</summary>
public sealed class SameTimeTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private const string Ada = "ada@demo.example";
    private const string Form = "/demo/ada/intro?start=2026-03-12T14:00:00Z";

    [Fact]
    public async Task A_time_that_somebody_books_goes_from_the_other_page_at_once()
    {
        var onlooker = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-12");
        await Expect(onlooker.Time("14:00")).ToBeVisibleAsync();
        await Cafe.WatchedAsync(Ada, pages: 1);

        var booker = await Cafe.VisitAsync(Form);
        await booker.FillInAsync("Jakub Nowak", "jakub@guests.example");
        await booker.BookButton().ClickAsync();
        await Expect(booker.GetByText("You’re booked")).ToBeVisibleAsync();

        await Expect(onlooker.Time("14:00")).ToHaveCountAsync(0, new() { Timeout = 2_000 });
        await Expect(onlooker.Time("14:30")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_could_hold_nothing_and_comes_second_keeps_what_was_typed_and_books_one_of_the_nearest_times()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-12");
        await Line.CutFromTheStartAsync(page);
        await page.GotoAsync(Cafe.AddressOf(Form));
        await page.FillInAsync("Ines Carvalho", "ines@guests.example");
        await Cafe.BookElsewhereAsync(Instant.FromUtc(2026, 3, 12, 14, 0), "Jakub Nowak");

        await page.BookButton().ClickAsync();

        var answer = page.GetByRole(AriaRole.Alert);
        await Expect(answer).ToBeFocusedAsync();
        await Expect(answer).ToHaveTextAsync("14:00 was just taken. What you typed is kept: choose another time.");
        await Expect(page.GetByLabel("Name")).ToHaveValueAsync("Ines Carvalho");
        await Expect(page.GetByLabel("E-mail")).ToHaveValueAsync("ines@guests.example");
        await page.GetByRole(AriaRole.Group, new() { Name = "Nearest times" })
            .GetByRole(AriaRole.Button, new() { Name = "14:30" })
            .ClickAsync();
        await Expect(page.BookButton()).ToHaveTextAsync("Book Thu 12 March, 14:30");
        await Expect(page.GetByLabel("Name")).ToHaveValueAsync("Ines Carvalho");
        await page.BookButton().ClickAsync();
        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        await Expect(page.GetByText("14:30 – 15:00")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_cut_circuit_loses_nothing_and_the_form_books()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-12");
        var line = await Line.LaidAsync(page);
        await Cafe.WatchedAsync(Ada, pages: 1);
        await page.Time("14:00").ClickAsync();
        await page.GetByLabel("Name").FillAsync("Ines Carvalho");

        await line.CutAsync();
        await page.GetByLabel("E-mail").FillAsync("ines@guests.example");
        await page.BookButton().ClickAsync();

        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_a_circuit_days_and_times_are_chosen_all_the_same()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro");
        var line = await Line.LaidAsync(page);
        await Cafe.WatchedAsync(Ada, pages: 1);

        await line.CutAsync();
        await page.ChooseAsync(BookingSteps.Day, "14:00");

        await Expect(page.BookButton()).ToHaveTextAsync("Book Thu 12 March, 14:00");
    }

    [Fact]
    public async Task Where_no_circuit_ever_comes_about_days_and_times_are_chosen_all_the_same()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro");
        await Line.CutFromTheStartAsync(page);

        await page.ChooseAsync(BookingSteps.Day, "14:00");

        await Expect(page.BookButton()).ToHaveTextAsync("Book Thu 12 March, 14:00");
    }
}
