using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>Nothing here touches a mouse.</summary>
public sealed class KeyboardTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    [Fact]
    public async Task A_time_is_booked_by_keyboard_alone()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-12");

        await page.TabToAsync(page.DayLink(BookingSteps.Day));
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Friday 13 March" })).ToBeVisibleAsync();
        await Expect(page.DayLink("Friday 13 March")).ToBeFocusedAsync();
        await page.TabToAsync(page.Time("13:00"));
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Time("13:30")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your details" })).ToBeFocusedAsync();
        await page.TabToAsync(page.GetByLabel("Name"));
        await page.Keyboard.TypeAsync("Ines Carvalho");
        await page.TabToAsync(page.GetByLabel("E-mail"));
        await page.Keyboard.TypeAsync("ines@guests.example");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        await Expect(page.GetByText("13:30 – 14:00")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_time_is_kept_longer_by_keyboard_alone()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-12");
        await page.TabToAsync(page.Time("13:30"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your details" })).ToBeFocusedAsync();

        await page.TabToAsync(page.LongerButton());
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Kept()).ToBeFocusedAsync();
        await page.TabToAsync(page.GetByLabel("Name"));
        await page.Keyboard.TypeAsync("Ines Carvalho");
        await page.TabToAsync(page.GetByLabel("E-mail"));
        await page.Keyboard.TypeAsync("ines@guests.example");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        (await Cafe.ClaimsAsync("kind = 'HOLD'")).ShouldBe(0);
    }

    [Fact]
    public async Task The_skip_link_comes_first_and_leads_to_the_content()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-12");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Keys_move_in_the_month_by_day_week_and_month()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-12");
        await page.TabToAsync(page.DayLink(BookingSteps.Day));

        foreach (
            var (key, day) in new[]
            {
                ("ArrowLeft", "Wednesday 11 March"),
                ("ArrowDown", "Wednesday 18 March"),
                ("ArrowUp", "Wednesday 11 March"),
                ("End", "Sunday 15 March, no times"),
                ("ArrowRight", "Monday 16 March"),
                ("ArrowRight", "Tuesday 17 March"),
                ("Home", "Monday 16 March"),
                ("PageDown", "Thursday 16 April"),
                ("PageUp", "Monday 16 March"),
            }
        )
        {
            await page.Keyboard.PressAsync(key);
            await Expect(page.DayLink(day)).ToBeFocusedAsync();
            await Expect(page.Locator("[data-month] [tabindex='0'][data-date]")).ToHaveCountAsync(1);
        }
    }

    [Fact]
    public async Task The_last_day_of_a_month_leads_to_the_last_of_a_shorter_one()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-31");
        await page.TabToAsync(page.DayLink("Tuesday 31 March"));

        await page.Keyboard.PressAsync("PageDown");

        await Expect(page.DayLink("Thursday 30 April")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Keys_move_in_the_week_by_time_day_and_week()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-12&view=week");
        await page.TabToAsync(page.InPicker("13:00 to 13:30, Monday 9 March"));
        var monday = page.Locator("section[aria-labelledby='day-2026-03-09'] a.slot .visually-hidden");
        var last = await monday.Last.TextContentAsync() ?? "";

        foreach (
            var (key, time) in new[]
            {
                ("ArrowDown", "13:30 to 14:00, Monday 9 March"),
                ("ArrowRight", "13:30 to 14:00, Tuesday 10 March"),
                ("ArrowUp", "13:00 to 13:30, Tuesday 10 March"),
                ("ArrowLeft", "13:00 to 13:30, Monday 9 March"),
                ("End", last),
                ("Home", "13:00 to 13:30, Monday 9 March"),
                ("PageDown", "13:00 to 13:30, Monday 16 March"),
                ("PageUp", "13:00 to 13:30, Monday 9 March"),
            }
        )
        {
            await page.Keyboard.PressAsync(key);
            await Expect(page.InPicker(time)).ToBeFocusedAsync();
            await Expect(page.Locator("[data-week] [data-roving] [tabindex='0']")).ToHaveCountAsync(1);
        }

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your details" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.InPicker("13:00 to 13:30, Monday 9 March")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_days_of_the_list_are_a_tab_stop_each()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-13&view=list");
        await page.TabToAsync(page.InPicker("13:00 to 13:30, Friday 13 March"));

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.InPicker("13:30 to 14:00, Friday 13 March")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");

        await Expect(page.InPicker("13:00 to 13:30, Monday 16 March")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_time_is_typed_and_a_closed_day_asked_about_by_keyboard_alone()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-13");
        await page.TabToAsync(page.DayLink("Friday 13 March"));
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Ada Lovelace takes no bookings on Saturday 14 March.").First).ToBeVisibleAsync();
        await Expect(page.DayLink("Saturday 14 March, no times")).ToBeFocusedAsync();

        await page.TabToAsync(page.GetByLabel("Or type a time"));
        await page.Keyboard.TypeAsync("never");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await page.GetByLabel("Or type a time").FocusAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.TypeAsync("thu 12 march 14:00");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your details" })).ToBeFocusedAsync();
        await Expect(page.BookButton()).ToHaveTextAsync("Book Thu 12 March, 14:00");
    }

    [Fact]
    public async Task The_way_back_from_the_form_leads_to_the_chosen_time()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-12");
        await page.TabToAsync(page.Time("13:30"));
        await page.Keyboard.PressAsync("End");
        await Expect(page.Time("20:30")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your details" })).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Shift+Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Back to the times" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Time("20:30")).ToBeFocusedAsync();
    }
}
