using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Domain.EventTypes;
using CalendarCafe.Web.Features.EventTypes.Listing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>A host's event types: the list, the editor with its parts, and what is shared of them.</summary>
internal static class EventTypeScenes
{
    private const string List = "/app/event-types";

    public static IReadOnlyList<Scene> All { get; } =
    [
        Scene.At("event-types", List, page => SignInAsync(page, "ada@demo.example", "Event types")),
        Scene.At("event-types-viewer", List, page => SignInAsync(page, "vera@demo.example", "Event types")),
        new("event-types-empty", async (cafe, visit) => (await cafe.OpenAsNewHostAsync(visit)).Page),
        new("event-types-deleted", OpenDeletedAsync),
        Scene.At("event-types-delete", List, AskToDeleteAsync),
        Scene.At("event-types-share", List, ShareAsync),
        Scene.At(
            "event-type-templates",
            List + "/new",
            page => SignInAsync(page, "ada@demo.example", "New event type")
        ),
        Scene.At(
            "event-type-new",
            List + "/new?template=class",
            page => SignInAsync(page, "ada@demo.example", "New event type")
        ),
        Scene.At("event-type-new-refused", List + "/new?template=blank", CreateNothingAsync),
        Scene.At("event-type-basics", List, page => OpenAsync(page, "Coffee tasting", null)),
        Scene.At("event-type-limits", List, page => OpenAsync(page, "Deep dive", "Availability & limits")),
        Scene.At("event-type-questions", List, page => OpenAsync(page, "Workshop", "Questions")),
        Scene.At("event-type-locations", List, page => OpenAsync(page, "Workshop", "Locations")),
        Scene.At("event-type-policies", List, page => OpenAsync(page, "Mentoring", "Approval & policies")),
        Scene.At("event-type-messages", List, page => OpenMessagesAsync(page)),
        Scene.At("event-type-link", List, page => OpenAsync(page, "Mentoring", "Link & branding")),
        new("event-type-advanced", OpenHistoryAsync),
        new("event-type-problems", OpenProblemsAsync),
        new("event-type-newer", OpenNewerAsync),
        new("event-type-stale", OpenStaleAsync),
        Scene.At("event-type-leave", List, LeaveAsync),
        Scene.At(
            "event-type-gone",
            $"{List}/{Guid.Empty}",
            page => SignInAsync(page, "ada@demo.example", "This event type is not there any more")
        ),
    ];

    private static async Task SignInAsync(IPage page, string email, string heading)
    {
        await page.SignInAsync(email);
        await EventTypeSteps.UntilHereAsync(page, heading);
    }

    private static async Task OpenAsync(IPage page, string name, string? tab)
    {
        await SignInAsync(page, "ada@demo.example", "Event types");
        await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await EventTypeSteps.UntilHereAsync(page, name);
        if (tab is not null)
        {
            await page.OpenTabAsync(tab);
        }
    }

    private static async Task OpenMessagesAsync(IPage page)
    {
        await OpenAsync(page, "Mentoring", "Messages");
        await Expect(page.GetByTitle("Text of the mail")).ToBeVisibleAsync();
    }

    private static async Task AskToDeleteAsync(IPage page)
    {
        await SignInAsync(page, "ada@demo.example", "Event types");
        await page.Button("Delete Intro call").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("stay as they are");
        await Expect(page.Button("Keep it")).ToBeFocusedAsync();
    }

    private static async Task ShareAsync(IPage page)
    {
        await SignInAsync(page, "ada@demo.example", "Event types");
        await page.Button("Share Intro call").ClickAsync();
        await Expect(page.GetByLabel("Text of the mail"))
            .ToHaveValueAsync(
                new System.Text.RegularExpressions.Regex(
                    "start=",
                    System.Text.RegularExpressions.RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                )
            );
    }

    private static async Task CreateNothingAsync(IPage page)
    {
        await SignInAsync(page, "ada@demo.example", "New event type");
        await page.Button("Create").ClickAsync();
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToBeFocusedAsync();
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveAttributeAsync("aria-invalid", "true");
    }

    private static async Task<IPage> OpenDeletedAsync(OpenCafe cafe, Visit visit)
    {
        var (page, host) = await cafe.OpenAsNewHostAsync(visit);
        await cafe.OfferAsync(host, SomeTerms.Intro);
        var gone = await cafe.OfferAsync(host, SomeTerms.Intro with { Name = "Old course", Slug = "old-course" });
        await cafe.Get<DeleteEventType>().ExecuteAsync(host, gone, CancellationToken.None);
        await page.ReloadAsync();
        await Expect(page.Button("Restore Old course")).ToBeEnabledAsync();
        return page;
    }

    private static async Task<(IPage Page, Actor.Member Host, EventTypeId Id)> EditAsync(OpenCafe cafe, Visit visit)
    {
        var (page, host) = await cafe.OpenAsNewHostAsync(visit);
        var id = await cafe.OfferAsync(host, SomeTerms.Intro);
        await page.GotoAsync(cafe.AddressOf($"{List}/{id}"));
        await EventTypeSteps.UntilHereAsync(page, "Intro call");
        return (page, host, id);
    }

    private static async Task<IPage> OpenHistoryAsync(OpenCafe cafe, Visit visit)
    {
        var (page, host, id) = await EditAsync(cafe, visit);
        await cafe.SaveElsewhereAsync(
            host,
            id,
            terms => terms with { BufferBefore = Duration.FromMinutes(15), MinimumNotice = Duration.FromDays(1) }
        );
        await cafe.SaveElsewhereAsync(
            host,
            id,
            terms => terms with { Questions = [SomeTerms.Question("What is it about?")] }
        );
        await page.OpenTabAsync("Advanced");
        await Expect(page.GetByText("Version 3")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> OpenProblemsAsync(OpenCafe cafe, Visit visit)
    {
        var (page, _, _) = await EditAsync(cafe, visit);
        await page.OpenTabAsync("Questions");
        await page.Button("Add a question").ClickAsync();
        await page.OpenTabAsync("Basics");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("");
        await page.Button("Save").ClickAsync();
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToBeFocusedAsync();
        await Expect(page.GetByText("2 fields need another look.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveAttributeAsync("aria-invalid", "true");
        return page;
    }

    private static async Task<IPage> OpenNewerAsync(OpenCafe cafe, Visit visit)
    {
        var (page, host, id) = await EditAsync(cafe, visit);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Mine");
        await Expect(page.GetByText("Not saved yet.")).ToBeVisibleAsync();
        await cafe.SaveElsewhereAsync(host, id, terms => terms with { Description = "Theirs" });
        await Expect(page.GetByText("was changed in another tab")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> OpenStaleAsync(OpenCafe cafe, Visit visit)
    {
        var page = await OpenNewerAsync(cafe, visit);
        await page.Button("Save").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Take theirs, drop mine" })).ToBeVisibleAsync();
        return page;
    }

    private static async Task LeaveAsync(IPage page)
    {
        await OpenAsync(page, "Deep dive", null);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Deeper dive");
        await Expect(page.GetByText("Not saved yet.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Event types" }).ClickAsync();
        await Expect(page.Button("Stay")).ToBeFocusedAsync();
    }
}
