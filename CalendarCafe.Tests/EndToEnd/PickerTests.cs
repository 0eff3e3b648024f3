using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>The ways to a time beside the month: a week, a list, a typed time, and what is said where there is none.</summary>
public sealed class PickerTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private const string Intro = "/demo/ada/intro";
    private const string Day = "2026-03-12";

    public static TheoryData<Visit> Visitors => [Visit.AtADesk, Visit.ByPhone, Visit.WithoutScripts];

    [Theory]
    [MemberData(nameof(Visitors))]
    public async Task A_time_is_chosen_in_the_week(Visit visit)
    {
        var page = await VisitAsync($"{Intro}?view=week&date={Day}", visit);

        await page.InPicker("14:00 to 14:30, Thursday 12 March").ClickAsync();
        await ShouldLeadToTheFormAsync(page, "Thu 12 March, 14:00", visit);
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the times" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Week of Mon 9 March" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Week after: Mon 16 March" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Week of Mon 16 March" })).ToBeVisibleAsync();
    }

    [Theory]
    [MemberData(nameof(Visitors))]
    public async Task A_time_is_chosen_in_the_list(Visit visit)
    {
        var page = await VisitAsync(Intro, visit);

        await page.GetByRole(AriaRole.Link, new() { Name = "List", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mon 2 March to Sun 15 March" }))
            .ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "14 more days" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mon 2 March to Sun 29 March" }))
            .ToBeVisibleAsync();
        await page.InPicker("14:00 to 14:30, Thursday 19 March").ClickAsync();

        await ShouldLeadToTheFormAsync(page, "Thu 19 March, 14:00", visit);
    }

    [Theory]
    [MemberData(nameof(Visitors))]
    public async Task A_typed_time_that_is_offered_leads_to_the_form(Visit visit)
    {
        var page = await VisitAsync(Intro, visit);

        await TypeAsync(page, "12 march 2pm");

        await ShouldLeadToTheFormAsync(page, "Thu 12 March, 14:00", visit);
    }

    [Theory]
    [MemberData(nameof(Visitors))]
    public async Task A_typed_time_that_is_not_offered_is_answered_with_the_nearest_ones(Visit visit)
    {
        var page = await VisitAsync($"{Intro}?date={Day}", visit);

        await TypeAsync(page, "9");

        var answer = page.GetByRole(AriaRole.Alert);
        await Expect(answer).ToContainTextAsync("Thursday 12 March, 09:00 is outside the hours");
        if (visit.RunsScripts)
            await Expect(answer).ToBeFocusedAsync();
        await Expect(page.GetByLabel("Or type a time")).ToHaveValueAsync("9");
        await Expect(answer.GetByRole(AriaRole.Link)).ToHaveCountAsync(3);
        await answer.GetByRole(AriaRole.Link, new() { Name = "Thu 12 March, 13:30" }).ClickAsync();
        await ShouldLeadToTheFormAsync(page, "Thu 12 March, 13:30", visit);
    }

    [Fact]
    public async Task What_does_not_read_as_a_time_stays_and_is_said_so_again_and_again()
    {
        var page = await VisitAsync(Intro, Visit.AtADesk);

        await TypeAsync(page, "soonish");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("does not read as a time");
        await Expect(page.GetByLabel("Or type a time")).ToHaveValueAsync("soonish");
        await TypeAsync(page, "12 march 2pm");

        await ShouldLeadToTheFormAsync(page, "Thu 12 March, 14:00", Visit.AtADesk);
    }

    [Theory]
    [MemberData(nameof(Visitors))]
    public async Task A_day_without_times_can_be_asked_why(Visit visit)
    {
        var page = await VisitAsync($"{Intro}?month=2026-03", visit);

        await page.DayLink("Saturday 14 March, no times: no booking hours").ClickAsync();

        await Expect(page.GetByText("Ada Lovelace takes no bookings on Saturday 14 March.").First).ToBeVisibleAsync();
        await page.Locator("section.times")
            .GetByRole(AriaRole.Link, new() { Name = "Fri 13 March" })
            .First.ClickAsync();
        await ShouldLeadToTheFormAsync(page, "Fri 13 March", visit);
    }

    [Fact]
    public async Task A_gap_in_the_week_can_be_asked_about_and_tells_nobody_what_fills_it()
    {
        await Cafe.BookElsewhereAsync(Instant.FromUtc(2026, 3, 12, 14, 0), "Jakub Nowak");
        var page = await VisitAsync($"{Intro}?view=week&date={Day}", Visit.AtADesk);

        await page.GetByRole(AriaRole.Link, new() { Name = "Why not 14:00? Thursday 12 March" }).ClickAsync();

        var answer = page.GetByRole(AriaRole.Group, new() { Name = "Why?" });
        await Expect(answer).ToBeFocusedAsync();
        await Expect(answer).ToContainTextAsync("14:00 to 14:30 on Thursday 12 March is taken.");
        await Expect(page.GetByText("Jakub")).ToHaveCountAsync(0);
        await answer.GetByRole(AriaRole.Link, new() { Name = "Thu 12 March, 14:30" }).ClickAsync();
        await ShouldLeadToTheFormAsync(page, "Thu 12 March, 14:30", Visit.AtADesk);
    }

    [Fact]
    public async Task Times_go_from_an_open_week_when_they_are_booked_on_another_node()
    {
        var page = await VisitAsync($"{Intro}?view=week&date={Day}", Visit.AtADesk);
        await Cafe.WatchedAsync("ada@demo.example", pages: 1);
        var other = await Cafe.VisitAsync(Cafe.OtherNodesAddressOf($"{Intro}?start=2026-03-12T14:00:00Z"));

        await other.FillInAsync("Jakub Nowak", "jakub@guests.example");
        await other.BookButton().ClickAsync();

        await Expect(page.InPicker("14:00 to 14:30, Thursday 12 March")).ToHaveCountAsync(0);
        await Expect(page.InPicker("14:30 to 15:00, Thursday 12 March")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_day_that_the_host_closes_goes_from_an_open_page()
    {
        var page = await VisitAsync($"{Intro}?date={Day}", Visit.AtADesk);
        await Expect(page.Time("14:00")).ToBeVisibleAsync();
        await Cafe.WatchedAsync("ada@demo.example", pages: 1);

        await CloseAsync(new LocalDate(2026, 3, 12));

        await Expect(page.GetByText("Ada Lovelace takes no bookings on Thursday 12 March.").First).ToBeVisibleAsync();
        await Expect(page.DayLink("Thursday 12 March, no times: no booking hours")).ToBeVisibleAsync();
    }

    private async Task CloseAsync(LocalDate day)
    {
        var database = Cafe.Site.Services.GetRequiredService<CafeDatabase>();
        await using var across = await database.OpenWithoutTenantAsync(CancellationToken.None);
        var ada = await across.Users.AcrossTenants().SingleAsync(user => user.Email == "ada@demo.example");
        await using var context = await database.OpenAsync(ada.OrganizationId, CancellationToken.None);
        var hours = await context
            .AvailabilitySchedules.Include(row => row.Overrides)
            .SingleAsync(row => row.UserId == ada.Id && row.IsDefault);
        hours.CloseOn(day, "Repairs");
        await context.SaveChangesAsync();
    }

    // Without scripts the browser's zone is not known; the host's would be shown.
    private Task<IPage> VisitAsync(string path, Visit visit) =>
        Cafe.VisitAsync(
            visit.RunsScripts
                ? path
                : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}zone=Europe/Lisbon",
            visit
        );

    private static async Task TypeAsync(IPage page, string text)
    {
        await page.GetByLabel("Or type a time").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Look" }).ClickAsync();
    }

    private static async Task ShouldLeadToTheFormAsync(IPage page, string time, Visit visit)
    {
        await Expect(page.BookButton()).ToContainTextAsync(time);
        if (visit.RunsScripts)
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your details" })).ToBeFocusedAsync();
    }
}
