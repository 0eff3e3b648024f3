using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

public sealed class ZoneTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    [Fact]
    public async Task Times_are_shown_by_the_visitors_own_clock()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro", new Visit(Zone: "Asia/Tokyo"));

        await Expect(page.GetByText("Tokyo · GMT+9 · 18:00")).ToBeVisibleAsync();
        await Expect(page.GetByText("Ada Lovelace is in New York (GMT−5)")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_time_on_another_day_than_the_hosts_says_so()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-13", new Visit(Zone: "Asia/Tokyo"));

        // 11:00 on Thursday in New York.
        await Expect(page.Time("00:00")).ToContainTextAsync("+1 day");
        await Expect(page.Time("23:30")).Not.ToContainTextAsync("1 day");
    }

    [Fact]
    public async Task Another_zone_shows_the_chosen_moment_by_another_clock_and_keeps_what_was_typed()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro");
        await page.ChooseAsync(BookingSteps.Day, "18:00");
        await page.FillInAsync("Ines Carvalho", "ines@guests.example");

        await page.ChooseZoneAsync("tok", "Tokyo");

        await Expect(page.BookButton()).ToHaveTextAsync("Book Fri 13 March, 03:00");
        await Expect(page.GetByLabel("Name")).ToHaveValueAsync("Ines Carvalho");
        await page.BookButton().ClickAsync();
        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        await Expect(page.GetByText("Friday 13 March 2026")).ToBeVisibleAsync();
        await Expect(page.GetByText("For Ada Lovelace: Thursday 12 March, 14:00 – 14:30")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_chosen_zone_is_remembered()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro");
        await page.ChooseZoneAsync("japan", "Tokyo");
        await Expect(page.GetByText("Tokyo · GMT+9")).ToBeVisibleAsync();

        await page.GotoAsync(Cafe.AddressOf("/demo/mei/intro"));

        await Expect(page.GetByText("Tokyo · GMT+9")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_zone_is_chosen_from_the_plain_list_where_there_is_no_script()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-12", Visit.WithoutScripts);

        await page.GetByRole(AriaRole.Link, new() { Name = "Change time zone" }).ClickAsync();
        await page.GetByLabel("Show times for").SelectOptionAsync("Asia/Tokyo");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use this time zone" }).ClickAsync();

        await Expect(page.GetByText("Tokyo · GMT+9")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_zone_is_found_and_chosen_by_keyboard_alone()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro", Visit.ByPhone);
        await page.GetByRole(AriaRole.Link, new() { Name = "Change time zone" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var box = page.GetByRole(AriaRole.Combobox);
        await Expect(box).ToBeFocusedAsync();
        await Expect(box).ToHaveAttributeAsync("aria-controls", "zone-options");

        await page.Keyboard.TypeAsync("+5:30");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Expect(box).ToHaveValueAsync("+5:30");
        await page.Keyboard.PressAsync("Escape");
        await Expect(box).ToHaveValueAsync("");
        await page.Keyboard.TypeAsync("tokyo");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", "zone-Asia-Tokyo");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("Tokyo · GMT+9")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Change time zone" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_link_for_another_zone_is_asked_about_once()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-12&zone=Asia/Tokyo");
        var question = page.GetByText("This link shows times for Tokyo; last time you looked by the clock of Lisbon.");
        await Expect(question).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Show them for Lisbon" }).ClickAsync();
        await Expect(page.GetByText("Lisbon · GMT+0")).ToBeVisibleAsync();
        await Expect(question).ToHaveCountAsync(0);
        await page.GotoAsync(Cafe.AddressOf("/demo/ada/intro?zone=Asia/Tokyo"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Stay with Tokyo" }).ClickAsync();

        await Expect(question).ToHaveCountAsync(0);
        await Expect(page.GetByText("Tokyo · GMT+9")).ToBeVisibleAsync();
        await page.GotoAsync(Cafe.AddressOf("/demo/mei/intro?zone=Asia/Tokyo"));
        await Expect(page.GetByText("Tokyo · GMT+9")).ToBeVisibleAsync();
        await Expect(question).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_hour_that_comes_twice_is_shown_twice_and_each_can_be_booked()
    {
        Cafe.Site.Clock.Reset(Instant.FromUtc(2026, 10, 24, 12, 0));
        await AddNightOwlAsync();
        var page = await Cafe.VisitAsync("/night/owl/talk?date=2026-10-25");

        await Expect(page.Time("01:00")).ToHaveCountAsync(2);
        await Expect(page.Time("01:00").First).ToContainTextAsync("(first)");
        await page.Time("01:00").Filter(new() { HasText = "(second)" }).ClickAsync();
        await Expect(page.GetByText("(second)").First).ToBeVisibleAsync();
        await page.FillInAsync("Ines Carvalho", "ines@guests.example");
        await page.BookButton().ClickAsync();

        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        var mail = await Cafe.MailAsync("ines@guests.example", "Confirmed");
        mail.Calendar!.ShouldContain("DTSTART:20261025T010000Z");
    }

    private async Task AddNightOwlAsync()
    {
        const string zone = "Europe/Lisbon";
        var night = Organization.Create("Night", "night", zone);
        var owl = User.Create(night.Id, "owl@night.example", "Olga Owl", "owl", zone, "en", Role.Owner);
        var hours = AvailabilitySchedule.Create(night.Id, owl.Id, "Nights", zone, isDefault: true);
        hours.Work(Weekday.Sunday, MinuteOfDay.At(0), MinuteOfDay.At(5));
        await Cafe.SaveAsync(night, owl, hours, EventType.OneOnOne(owl, "Talk", "talk", Duration.FromMinutes(30)));
    }
}
