using System.Text.RegularExpressions;
using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

public sealed partial class LanguageTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private const string Invitee = "ines@guests.example";
    private const string Intro = "/demo/ada/intro";
    private const string Mirrored = "lang=ar-XB";

    private static readonly Visit ByGermanPhone = Visit.ByPhone with { Locale = "de-DE", Zone = "Europe/Berlin" };

    [Fact]
    public async Task A_time_is_booked_in_German_by_phone()
    {
        var page = await Cafe.VisitAsync(Intro, ByGermanPhone);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        (await page.FitsAsync()).ShouldBeTrue();

        await page.GetByRole(AriaRole.Link, new() { NameRegex = FridayInMarch() }).TapAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Freitag, 6. März" })).ToBeVisibleAsync();
        (await page.FitsAsync()).ShouldBeTrue();
        await page.GetByRole(AriaRole.Link, new() { Name = "16:00 bis 16:30 Uhr" }).TapAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Länger reservieren" })).ToBeVisibleAsync();
        (await page.FitsAsync()).ShouldBeTrue();
        await page.FillInAsync("Ines Carvalho", Invitee);
        await page.GetByRole(AriaRole.Button, new() { Name = "Fr, 6. März, 16:00 Uhr buchen" }).TapAsync();

        await Expect(page.GetByText("Ihr Termin steht")).ToBeVisibleAsync();
        await Expect(page.GetByText("Freitag, 6. März 2026")).ToBeVisibleAsync();
        (await page.FitsAsync()).ShouldBeTrue();
        var mail = await Cafe.MailAsync(Invitee, "Bestätigt: Intro call mit Ada Lovelace, 6. März 2026, 16:00");
        await Cafe.MailAsync("ada@demo.example", "New booking: Intro call with Ines Carvalho");
        // On a device of somebody else, who prefers English.
        var manage = await Cafe.VisitAsync(Cafe.LinkIn(mail, "/manage/"));
        await Expect(manage.GetByText("Diesen Termin absagen")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_language_is_chosen_and_a_time_booked_in_it_without_scripts()
    {
        var page = await Cafe.VisitAsync($"{Intro}?date=2026-03-12", Visit.WithoutScripts);

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Language" })
            .GetByRole(AriaRole.Link, new() { Name = "Deutsch" })
            .ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "10:00 bis 10:30 Uhr" }).ClickAsync();
        await page.SendButton().ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Bitte füllen Sie dieses Feld aus.");
        await page.FillInAsync("Ines Carvalho", Invitee);
        await page.SendButton().ClickAsync();

        await Expect(page.GetByText("Ihr Termin steht")).ToBeVisibleAsync();
        await Cafe.MailAsync(Invitee, "Bestätigt: Intro call mit Ada Lovelace");
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_that_is_live_speaks_the_language_it_was_sent_in_whatever_the_browser_prefers()
    {
        var page = await Cafe.VisitAsync($"{Intro}?date=2026-03-12&lang=de");

        await page.DayLink("Freitag, 13. März").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Zeiten am Freitag, 13. März" }))
            .ToHaveCountAsync(1);
        await page.Locator("section.times a.slot").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Länger reservieren" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_time_is_typed_in_German()
    {
        var page = await Cafe.VisitAsync($"{Intro}?lang=de");

        await page.GetByLabel("Oder eine Zeit eintippen").FillAsync("Do 12. März 14 Uhr");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Do, 12. März, 14:00 Uhr buchen" }))
            .ToBeVisibleAsync();
    }

    [Fact]
    public async Task Arrows_follow_what_is_seen_where_a_language_runs_from_right_to_left()
    {
        var page = await Cafe.VisitAsync($"{Intro}?date=2026-03-12&{Mirrored}");
        var (today, left) = (page.Locator("[data-date='2026-03-12']"), page.Locator("[data-date='2026-03-13']"));
        var times = page.Locator("section.times a.slot");
        (await LeftOf(left)).ShouldBeLessThan(await LeftOf(today));

        await today.FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(left).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(today).ToBeFocusedAsync();

        await times.First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(times.Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(times.First).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Nothing_hangs_over_the_edge_of_a_page_from_right_to_left(int width)
    {
        foreach (var scene in LanguageScenes.All.Where(scene => scene.Name.EndsWith("-rtl", StringComparison.Ordinal)))
        {
            var page = await scene.OpenAsync(Cafe, new(width, 844));

            await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
            (await page.FitsAsync()).ShouldBeTrue(scene.Name);

            await Cafe.ExpireHoldsAsync();
        }
    }

    // Asked of the page itself: the element may be drawn anew while the circuit takes over.
    private static Task<float> LeftOf(ILocator element) =>
        element.EvaluateAsync<float>("day => day.getBoundingClientRect().left");

    [GeneratedRegex("^Fr 6 M", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FridayInMarch();
}
