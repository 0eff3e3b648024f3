using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>Who looks for another time for a booking has all that who books has: the views, the answers, and a time that is kept.</summary>
public sealed class MovingTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private const string Ada = "ada@demo.example";
    private const string Invitee = "someone@else.example";
    private const string Day = "/demo/ada/intro?date=2026-03-12";
    private const string LiveHold = "kind = 'HOLD' AND released_at IS NULL";

    // Three in the afternoon in Paris, where the booking was made; pages that know no zone say two, with Lisbon.
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 12, 14, 0);
    private static readonly LocatorAssertionsToHaveCountOptions AtOnce = new() { Timeout = 2_000 };

    [Fact]
    public async Task A_time_is_kept_and_kept_longer_while_other_pages_see_it_go_and_it_is_moved_to()
    {
        var page = await OpenMoveAsync(Visit.AtADesk);
        var onlooker = await Cafe.VisitAsync(Day);
        await Expect(onlooker.Time("15:00")).ToBeVisibleAsync();
        await Cafe.WatchedAsync(Ada, pages: 2);

        await page.Time("16:00").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Move to this time?" })).ToBeFocusedAsync();
        await Expect(page.Kept()).ToBeVisibleAsync();
        await Expect(onlooker.Time("15:00")).ToHaveCountAsync(0, AtOnce);
        await page.LongerButton().ClickAsync();
        await Expect(page.LongerButton()).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Move to Thu 12 March, 16:00" }).ClickAsync();

        await Expect(page.GetByText("Moved to the new time")).ToBeVisibleAsync();
        await Expect(onlooker.Time("14:00")).ToHaveCountAsync(1, AtOnce);
        await Expect(onlooker.Time("15:00")).ToHaveCountAsync(0);
        (await Cafe.ClaimsAsync(LiveHold)).ShouldBe(0);
    }

    [Theory]
    [InlineData("Back to the times")]
    [InlineData("Keep the time")]
    public async Task Who_leaves_the_form_gives_the_time_back_to_the_other_pages(string way)
    {
        var onlooker = await Cafe.VisitAsync(Day);
        var page = await OpenMoveAsync(Visit.AtADesk);
        await Cafe.WatchedAsync(Ada, pages: 2);
        await page.Time("16:00").ClickAsync();
        await Expect(page.LongerButton()).ToBeVisibleAsync();
        await Expect(onlooker.Time("15:00")).ToHaveCountAsync(0, AtOnce);

        await page.GetByRole(AriaRole.Link, new() { Name = way }).First.ClickAsync();

        await Expect(onlooker.Time("15:00")).ToHaveCountAsync(1, AtOnce);
        (await Cafe.ClaimsAsync(LiveHold)).ShouldBe(0);
    }

    [Fact]
    public async Task A_time_that_is_no_longer_kept_is_kept_again_and_the_booking_stays_meanwhile()
    {
        var page = await OpenMoveAsync(Visit.AtADesk);
        await page.Time("16:00").ClickAsync();
        await Expect(page.LongerButton()).ToBeVisibleAsync();

        await Cafe.ExpireHoldsAsync();
        await Expect(page.GetByText("It is still free, and your booking stays where it is.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it again" }).ClickAsync();

        await Expect(page.LongerButton()).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_typed_time_leads_to_the_form_and_its_own_time_is_told_apart()
    {
        var page = await OpenMoveAsync(Visit.AtADesk);

        await TypeAsync(page, "12 March 15:00");
        await Expect(page.GetByText("That is the time at which it stands already.")).ToBeVisibleAsync();
        await TypeAsync(page, "13 March 14:30");

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Move to Fri 13 March, 14:30" }))
            .ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_week_and_a_list_have_the_times_to_move_to_with_scripts_and_without(bool hasScripts)
    {
        var page = await OpenMoveAsync(hasScripts ? Visit.AtADesk : Visit.WithoutScripts);

        await page.GetByRole(AriaRole.Link, new() { Name = "Week", Exact = true }).ClickAsync();
        await Expect(page.InPicker("16:00 to 16:30, Thursday 12 March")).ToBeVisibleAsync();
        await Expect(page.InPicker("15:00 to 15:30, Thursday 12 March")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "List", Exact = true }).ClickAsync();
        await page.InPicker("14:30 to 15:00, Friday 13 March").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Move to Fri 13 March, 14:30" }).ClickAsync();

        await Expect(page.GetByText("Moved to the new time")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Another_page_that_books_takes_the_time_from_the_page_of_who_moves()
    {
        var page = await OpenMoveAsync(Visit.AtADesk);
        await Expect(page.Time("16:00")).ToBeVisibleAsync();
        await Cafe.WatchedAsync(Ada, pages: 1);

        await Cafe.BookElsewhereAsync(Start + Duration.FromHours(1), "Jakub Nowak");

        await Expect(page.Time("16:00")).ToHaveCountAsync(0, AtOnce);
        await Expect(page.Time("16:30")).ToBeVisibleAsync();
    }

    private async Task<IPage> OpenMoveAsync(Visit visit)
    {
        await Cafe.BookElsewhereAsync(Start, "Ines Carvalho");
        var mail = await Cafe.MailAsync(Invitee, "Confirmed");
        return await Cafe.VisitAsync($"{Cafe.LinkIn(mail, "/manage/")}/reschedule?date=2026-03-12", visit);
    }

    private static async Task TypeAsync(IPage page, string text)
    {
        await page.GetByLabel("Or type a time").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Look" }).ClickAsync();
    }
}
