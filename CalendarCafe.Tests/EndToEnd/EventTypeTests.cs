using CalendarCafe.Tests.Domain.EventTypes;
using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>From a template to a page that is booked, moved, deleted and restored, at a desk and by telephone.</summary>
public sealed class EventTypeTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    protected override bool HasDemo => false;

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task An_event_type_is_made_edited_moved_deleted_and_restored(int width)
    {
        var (page, _) = await Cafe.OpenAsNewHostAsync(new(width, 844));

        await page.GetByRole(AriaRole.Link, new() { Name = "Start from a template" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Job interview" }).ClickAsync();
        await Expect(page.GetByLabel("Link", new() { Exact = true }).First).ToHaveValueAsync("job-interview");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("First talk");
        await Expect(page.GetByLabel("Link", new() { Exact = true }).First).ToHaveValueAsync("first-talk");
        await page.Button("Create").ClickAsync();
        await EventTypeSteps.UntilHereAsync(page, "First talk");

        await AskAnotherQuestionAsync(page);
        await InstructAsync(page);
        var old = await MoveAsync(page);
        await FollowOldLinkAsync(page, old);

        await page.Button("Delete First talk").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(page.Button("Restore First talk")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Event types", Level = 1 })).ToBeFocusedAsync();
        // What was done is said over it for a while, where there is little room.
        await page.Button("Restore First talk").PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "First talk", Exact = true })).ToBeVisibleAsync();
        await Expect(page.Button("Restore First talk")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_save_is_taken_back_and_another_tab_follows()
    {
        var (page, host) = await Cafe.OpenAsNewHostAsync();
        var id = await Cafe.OfferAsync(host, SomeTerms.Intro);
        await page.GotoAsync(Cafe.AddressOf($"/app/event-types/{id}?tab=limits"));
        await EventTypeSteps.UntilHereAsync(page, "Intro call");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(Cafe.AddressOf($"/app/event-types/{id}?tab=limits"));
        await EventTypeSteps.UntilHereAsync(other, "Intro call");

        await page.GetByLabel("Free before", new() { Exact = true }).FillAsync("20");
        await page.SaveAsync();
        await Expect(page.GetByText("20 min free before").First).ToBeVisibleAsync();
        await Expect(other.GetByLabel("Free before", new() { Exact = true })).ToHaveValueAsync("20");
        await page.Button("Undo").ClickAsync();

        await Expect(page.GetByLabel("Free before", new() { Exact = true })).ToHaveValueAsync("0");
        await Expect(other.GetByLabel("Free before", new() { Exact = true })).ToHaveValueAsync("0");
    }

    [Fact]
    public async Task Two_versions_stand_side_by_side_and_are_saved_together()
    {
        var (page, host) = await Cafe.OpenAsNewHostAsync();
        var id = await Cafe.OfferAsync(host, SomeTerms.Intro);
        await page.GotoAsync(Cafe.AddressOf($"/app/event-types/{id}"));
        await EventTypeSteps.UntilHereAsync(page, "Intro call");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Mine");
        await Cafe.SaveElsewhereAsync(host, id, terms => terms with { Name = "Theirs", IsHidden = true });
        await Expect(page.GetByText("was changed in another tab")).ToBeVisibleAsync();

        await page.Button("Save").ClickAsync();
        var notice = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Theirs was changed meanwhile" });
        await Expect(notice).ToContainTextAsync("Mine");
        await Expect(notice.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToBeFocusedAsync();
        await Expect(notice).ToContainTextAsync("Both of you changed: Name.");
        await page.Button("Save both together").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mine", Level = 1 })).ToBeFocusedAsync();
        await page.OpenTabAsync("Link & branding");
        await Expect(page.GetByLabel("Hide it from my page")).ToBeCheckedAsync();
    }

    private static async Task AskAnotherQuestionAsync(IPage page)
    {
        await page.OpenTabAsync("Questions");
        await page.Button("Add a question").ClickAsync();
        await page.GetByLabel("Question 2", new() { Exact = true }).First.FillAsync("Which team?");
        await page.GetByLabel("Answer", new() { Exact = true }).Nth(1).SelectOptionAsync("One of several");
        await page.GetByLabel("Options").FillAsync("Kitchen\nCounter");
        await page.Button("Move Which team? up").ClickAsync();
        await Expect(page.GetByLabel("Question 1", new() { Exact = true }).First).ToHaveValueAsync("Which team?");
        await page.SaveAsync();
    }

    private static async Task InstructAsync(IPage page)
    {
        await page.OpenTabAsync("Messages");
        await page.GetByLabel("Instructions for whoever comes", new() { Exact = true })
            .FillAsync("Bring your portfolio.");
        var mail = page.FrameLocator("iframe[title='Text of the mail']");
        await Expect(mail.GetByText("Bring your portfolio.")).ToBeVisibleAsync();
        await page.GetByLabel("Who reads it", new() { Exact = true }).SelectOptionAsync("You");
        await Expect(mail.GetByRole(AriaRole.Heading, new() { Name = "Jo Rivers booked First talk" }))
            .ToBeVisibleAsync();
        await page.SaveAsync();
    }

    private static async Task<string> MoveAsync(IPage page)
    {
        await page.OpenTabAsync("Link & branding");
        var link = page.GetByLabel("Link", new() { Exact = true }).First;
        var old = await page.GetByRole(AriaRole.Link, new() { Name = "Open the page as it is saved" })
            .GetAttributeAsync("href");
        await link.FillAsync("admin");
        await Expect(page.GetByText("This name is kept for the site itself.")).ToBeVisibleAsync();
        await link.FillAsync("hello");
        await Expect(page.GetByText("This link is free.")).ToBeVisibleAsync();
        await page.SaveAsync();
        return old!; // a link leads somewhere
    }

    private async Task FollowOldLinkAsync(IPage page, string old)
    {
        var visitor = await Cafe.VisitAsync(old);
        await Expect(visitor)
            .ToHaveURLAsync(
                new System.Text.RegularExpressions.Regex(
                    "/hello",
                    System.Text.RegularExpressions.RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                )
            );
        await Expect(visitor.GetByRole(AriaRole.Heading, new() { Name = "First talk" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Event types" }).ClickAsync();
        await EventTypeSteps.UntilHereAsync(page, "Event types");
    }
}
