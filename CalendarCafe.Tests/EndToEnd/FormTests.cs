using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

public sealed class FormTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private const string Interview = "/demo/ada/interview?start=2026-03-12T16:00:00Z";

    [Fact]
    public async Task Without_scripts_a_time_is_booked_and_cancelled_and_nothing_typed_is_lost()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro", Visit.WithoutScripts);
        await page.ChooseAsync(BookingSteps.Day, "10:00");

        await page.FillInAsync("Ines Carvalho", "ines@");
        await page.BookButton().ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("E-mail – This is not an e-mail address.");
        await Expect(page.GetByLabel("Name")).ToHaveValueAsync("Ines Carvalho");
        await Expect(page.GetByLabel("E-mail")).ToHaveValueAsync("ines@");
        await page.GetByLabel("E-mail").FillAsync("ines@guests.example");
        await page.BookButton().ClickAsync();
        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Cancel this booking" }).ClickAsync();
        await page.GetByLabel("Why?").FillAsync("I am ill.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the booking" }).ClickAsync();

        await Expect(page.GetByText("I am ill.").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Book another time" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Wrong_answers_are_named_and_kept_and_right_ones_book()
    {
        var page = await Cafe.VisitAsync(Interview);
        await page.FillInAsync("Ines Carvalho", "ines@guests.example");
        await page.GetByLabel("What should we know about you?").FillAsync("I like tea.\nAnd coffee.");
        await page.GetByLabel("Design").CheckAsync();
        await page.GetByLabel("Sales").CheckAsync();
        await page.GetByLabel("Where may we call you?").FillAsync("call me");
        await page.GetByLabel("Whom may we ask about you?").FillAsync("not an address");
        await page.GetByLabel("How many years have you worked?").FillAsync("many");

        await page.BookButton().ClickAsync();

        var summary = page.GetByRole(AriaRole.Alert);
        await Expect(summary).ToBeFocusedAsync();
        await Expect(summary).ToContainTextAsync("5 things need another look");
        await ShouldLeadToAsync(summary, "What do you do today?", page.GetByLabel("What do you do today?"));
        await ShouldLeadToAsync(
            summary,
            "How did you hear of us?",
            page.GetByRole(AriaRole.Group, new() { Name = "How did you hear of us?" })
        );
        await ShouldLeadToAsync(summary, "Where may we call you?", page.GetByLabel("Where may we call you?"));
        await ShouldLeadToAsync(summary, "Whom may we ask about you?", page.GetByLabel("Whom may we ask about you?"));
        await ShouldLeadToAsync(summary, "How many years", page.GetByLabel("How many years have you worked?"));
        await Expect(page.GetByLabel("Where may we call you?"))
            .ToHaveAccessibleDescriptionAsync(
                "This is not a whole phone number. Write it with + and the country code, such as +44 20 7946 0958."
            );
        await ShouldBeKeptAsync(page);

        await page.GetByLabel("What do you do today?").FillAsync("Tea");
        await page.GetByLabel("A talk").CheckAsync();
        await page.GetByLabel("Where may we call you?").FillAsync("+351 912 345 678");
        await page.GetByLabel("Whom may we ask about you?").FillAsync("boss@guests.example");
        await page.GetByLabel("How many years have you worked?").FillAsync("7");
        await page.BookButton().ClickAsync();

        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        foreach (var answer in new[] { "Tea", "A talk", "Design", "Sales", "boss@guests.example" })
        {
            await Expect(page.GetByRole(AriaRole.Article)).ToContainTextAsync(answer);
        }
    }

    [Fact]
    public async Task Another_time_keeps_what_was_typed()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-12");
        await page.Time("14:00").ClickAsync();
        await page.FillInAsync("Ines Carvalho", "ines@guests.example");

        await page.Time("15:00").ClickAsync();

        await Expect(page.BookButton()).ToHaveTextAsync("Book Thu 12 March, 15:00");
        await Expect(page.GetByLabel("Name")).ToHaveValueAsync("Ines Carvalho");
        await Expect(page.GetByLabel("E-mail")).ToHaveValueAsync("ines@guests.example");
    }

    private static async Task ShouldBeKeptAsync(IPage page)
    {
        await Expect(page.GetByLabel("Name")).ToHaveValueAsync("Ines Carvalho");
        await Expect(page.GetByLabel("What should we know about you?")).ToHaveValueAsync("I like tea.\nAnd coffee.");
        await Expect(page.GetByLabel("Design")).ToBeCheckedAsync();
        await Expect(page.GetByLabel("Sales")).ToBeCheckedAsync();
        await Expect(page.GetByLabel("Support")).Not.ToBeCheckedAsync();
        await Expect(page.GetByLabel("Where may we call you?")).ToHaveValueAsync("call me");
        await Expect(page.GetByLabel("Whom may we ask about you?")).ToHaveValueAsync("not an address");
        await Expect(page.GetByLabel("How many years have you worked?")).ToHaveValueAsync("many");
    }

    private static async Task ShouldLeadToAsync(ILocator summary, string name, ILocator field)
    {
        await summary.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await Expect(field).ToBeFocusedAsync();
    }
}
