using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

public sealed class BookingTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private const string Invitee = "ines@guests.example";

    [Fact]
    public async Task A_time_is_booked_at_a_desk_and_both_sides_have_it()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro");

        await page.ChooseAsync(BookingSteps.Day, "14:00");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your details" })).ToBeFocusedAsync();
        await page.FillInAsync("Ines Carvalho", Invitee);
        await page.BookButton().ClickAsync();

        await ShouldBeBookedAsync(
            page,
            "Thursday 12 March 2026",
            "14:00 – 14:30",
            "10:00 – 10:30, New York time (GMT−4)"
        );
        (await DownloadAsync(page)).ShouldContain("DTSTART:20260312T140000Z");
        (await Cafe.MailAsync(Invitee, "Confirmed: Intro call with Ada Lovelace")).Calendar.ShouldNotBeNull();
        (await Cafe.MailAsync("ada@demo.example", "with Ines Carvalho")).Calendar!.ShouldContain("METHOD:REQUEST");
        await HostShouldSeeAsync("Thursday 12 March", "10:00 – 10:30");
    }

    [Fact]
    public async Task A_time_is_booked_by_phone_and_both_sides_have_it()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro", Visit.ByPhone);

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Next days with free times" })
            .GetByRole(AriaRole.Link, new() { Name = "Fri 6 Mar" })
            .TapAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Friday 6 March" }).WaitForAsync();
        await page.Time("15:00").TapAsync();
        await page.FillInAsync("Ines Carvalho", Invitee);
        await page.BookButton().TapAsync();

        await ShouldBeBookedAsync(page, "Friday 6 March 2026", "15:00 – 15:30", "10:00 – 10:30, New York time (GMT−5)");
        (await DownloadAsync(page)).ShouldContain("DTSTART:20260306T150000Z");
        await HostShouldSeeAsync("Friday 6 March", "10:00 – 10:30");
    }

    [Fact]
    public async Task The_whole_month_is_one_tap_away_on_a_phone()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro", Visit.ByPhone);

        await page.GetByRole(AriaRole.Link, new() { Name = "Whole month" }).TapAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Month after: April 2026" }).TapAsync();
        await page.DayLink("Wednesday 8 April").TapAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Wednesday 8 April" })).ToBeVisibleAsync();
        await Expect(page.Time("15:00")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_month_without_times_says_so_and_leads_to_the_next_one_on_a_phone()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro?month=2026-07", Visit.ByPhone);

        await Expect(page.GetByText("No times in July. Next available")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Go to" }).TapAsync();

        await Expect(page.Time("14:00")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Reload_and_back_in_the_middle_keep_the_choice()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro");
        await page.ChooseAsync(BookingSteps.Day, "14:00");
        await Expect(page.BookButton()).ToHaveTextAsync("Book Thu 12 March, 14:00");

        await page.ReloadAsync();
        await Expect(page.BookButton()).ToHaveTextAsync("Book Thu 12 March, 14:00");
        await page.GoBackAsync();

        await Expect(page.GetByRole(AriaRole.Gridcell, new() { Selected = true })).ToContainTextAsync("12");
        await Expect(page.Time("14:00")).ToBeVisibleAsync();
        await page.GoForwardAsync();
        await Expect(page.BookButton()).ToHaveTextAsync("Book Thu 12 March, 14:00");
    }

    private async Task HostShouldSeeAsync(string day, string clock)
    {
        var page = await Cafe.VisitAsync("/app");
        await page.SignInAsync("ada@demo.example");
        var row = page.GetByRole(AriaRole.Table, new() { Name = day })
            .GetByRole(AriaRole.Row)
            .Filter(new() { HasText = "Ines Carvalho" });
        await Expect(row).ToContainTextAsync(clock);
    }

    private static async Task ShouldBeBookedAsync(IPage page, string day, string clock, string hostClock)
    {
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "You’re booked" })).ToBeVisibleAsync();
        await Expect(page.GetByText(day)).ToBeVisibleAsync();
        await Expect(page.GetByText(clock)).ToBeVisibleAsync();
        await Expect(page.GetByText("Lisbon time (GMT+0)")).ToBeVisibleAsync();
        await Expect(page.GetByText($"For Ada Lovelace: {hostClock}")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Google" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Outlook" })).ToBeVisibleAsync();
    }

    private static async Task<string> DownloadAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "Other (.ics)" }).ClickAsync()
        );
        return await File.ReadAllTextAsync(await download.PathAsync());
    }
}
