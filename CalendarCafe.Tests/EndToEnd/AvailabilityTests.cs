using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>Hours from the list to what visitors see, at a desk and on a phone.</summary>
public sealed class AvailabilityTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private const string Ada = "ada@demo.example";

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Hours_are_changed_looked_at_saved_and_taken_back(int width)
    {
        var page = await OpenEditorAsync(width);
        var visitor = await Cafe.VisitAsync("/demo/ada/intro?date=2026-03-12", new(width));
        await Expect(visitor.Time("15:30")).ToBeVisibleAsync();

        await page.GetByLabel("Thursday, from").FillAsync("1pm");
        await page.GetByLabel("Thursday, until").FocusAsync();
        await Expect(page.GetByLabel("Thursday, from")).ToHaveValueAsync("13:00");
        await SaveAsync(page, isAsked: true);

        await Expect(page.GetByText("Working hours is saved.")).ToBeVisibleAsync();
        // The visitor's clock is four hours ahead.
        await Expect(visitor.Time("15:30")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.GetByText("The earlier hours are back.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Thursday, from")).ToHaveValueAsync("09:00");
        await Expect(visitor.Time("15:30")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Blank_of_the_preview_leads_to_the_rule_that_makes_it(int width)
    {
        var page = await OpenEditorAsync(width);

        await page.GetByRole(AriaRole.Button, new() { Name = "The week after" }).ClickAsync();
        var friday = page.GetByRole(AriaRole.Region, new() { Name = "Sat 14 March" });
        await friday.GetByRole(AriaRole.Button, new() { Name = "not offered: why?" }).ClickAsync();
        await Expect(friday.GetByText("Outside your hours.")).ToBeVisibleAsync();
        await friday.GetByRole(AriaRole.Link, new() { Name = "Change the hours of this day" }).ClickAsync();

        await Expect(page.Locator("#day-6")).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Switch, new() { Name = "Saturday" }).CheckAsync();
        await Expect(friday.GetByText("16 times")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Schedule_is_made_duplicated_made_the_default_and_deleted(int width)
    {
        var page = await Cafe.VisitAsync(AvailabilityScenes.List, new(width));
        await AvailabilityScenes.OpenListAsync(page, Ada);

        await page.GetByRole(AriaRole.Button, new() { Name = "New hours" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Name").FillAsync("Summer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Summer", Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "All hours" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make default: Summer" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Make default: Working hours" }))
            .ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete Evenings" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog)
            .GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true })
            .ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Evenings" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).Last.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Evenings" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Days_are_closed_and_time_away_is_planned(int width)
    {
        var page = await OpenEditorAsync(width);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add dates" }).ClickAsync();
        await page.GetByLabel("First day").FillAsync("2026-03-12");
        await page.GetByLabel("Last day").FillAsync("2026-03-13");
        await page.GetByLabel("Reason").FillAsync("Fair");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use these dates" }).ClickAsync();
        await Expect(page.GetByText("closed · Fair")).ToBeVisibleAsync();
        await SaveAsync(page, isAsked: true);
        await Expect(page.GetByText("Working hours is saved.")).ToBeVisibleAsync();

        await page.GotoAsync(Cafe.AddressOf(AvailabilityScenes.Away));
        await Scenes.UntilLiveAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add time away" }).ClickAsync();
        await page.GetByLabel("First day").FillAsync("2026-03-16");
        await page.GetByLabel("Last day").FillAsync("2026-03-16");
        await page.GetByLabel("Who covers for you?").SelectOptionAsync("Katherine Johnson");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByText("Katherine Johnson covers for you")).ToBeVisibleAsync();

        foreach (var (date, isOffered) in new[] { ("2026-03-11", true), ("2026-03-12", false), ("2026-03-16", false) })
        {
            var visitor = await Cafe.VisitAsync($"/demo/ada/intro?date={date}", new(1280));
            await Expect(visitor.Locator("section.days")).ToBeVisibleAsync();
            await Expect(visitor.Time("15:30")).ToHaveCountAsync(isOffered ? 1 : 0);
        }
    }

    [Fact]
    public async Task Two_tabs_that_change_the_same_hours_see_both_versions()
    {
        var one = await OpenEditorAsync(1280);
        var other = await OpenEditorAsync(1280);
        await other.GetByRole(AriaRole.Switch, new() { Name = "Sunday" }).CheckAsync();

        await one.GetByRole(AriaRole.Switch, new() { Name = "Saturday" }).CheckAsync();
        await SaveAsync(one, isAsked: true);
        await Expect(other.GetByText("changed somewhere else meanwhile")).ToBeVisibleAsync();
        await SaveAsync(other, isAsked: true);

        await Expect(other.GetByText("Mon–Sat 09:00–17:00")).ToBeVisibleAsync();
        await Expect(other.GetByText("Mon–Fri 09:00–17:00, Sun 09:00–17:00")).ToBeVisibleAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Take theirs, drop mine" }).ClickAsync();
        await Expect(other.GetByRole(AriaRole.Switch, new() { Name = "Saturday" })).ToBeCheckedAsync();
        await Expect(other.GetByRole(AriaRole.Switch, new() { Name = "Sunday" })).Not.ToBeCheckedAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Hours_are_edited_without_a_mouse(int width)
    {
        var page = await OpenEditorAsync(width);

        await page.TabToAsync(page.GetByLabel("Monday, from"));
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("10");
        await page.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Add hours to Monday" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByLabel("Monday, hours 2, from")).ToBeFocusedAsync();
        await page.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Copy the hours of Monday" }));
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Monday to Friday" }));
        await page.Keyboard.PressAsync("Enter");
        await page.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Copy hours", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copy the hours of Monday" })).ToBeFocusedAsync();
        await Expect(page.GetByLabel("Friday, hours 1, from")).ToHaveValueAsync("10:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard" }).FocusAsync();
        await page.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Save" }))
            .ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Working hours", Level = 1 })).ToBeFocusedAsync();
        await Expect(page.GetByText("Working hours is saved.")).ToBeVisibleAsync();
    }

    private async Task<IPage> OpenEditorAsync(int width)
    {
        var page = await Cafe.VisitAsync(AvailabilityScenes.List, new(width));
        await AvailabilityScenes.OpenAsync(page);
        return page;
    }

    private static async Task SaveAsync(IPage page, bool isAsked)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        if (isAsked)
        {
            await page.GetByRole(AriaRole.Dialog)
                .GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true })
                .ClickAsync();
        }
    }
}
