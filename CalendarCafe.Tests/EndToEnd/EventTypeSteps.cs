using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Features.Accounts;
using CalendarCafe.Web.Features.EventTypes.Editing;
using CalendarCafe.Web.Features.EventTypes.Listing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>What hosts do with their event types again and again.</summary>
internal static class EventTypeSteps
{
    private static CancellationToken Never => CancellationToken.None;

    /// <summary>A host of their own with nothing to book yet, signed in at their event types.</summary>
    public static async Task<(IPage Page, Actor.Member Host)> OpenAsNewHostAsync(
        this OpenCafe cafe,
        Visit? visit = null
    )
    {
        var email = $"host-{Guid.NewGuid():N}@host.example";
        var user = await new AccountBench(cafe.Site).MemberAsync(email);
        var host = new Actor.Member(user.OrganizationId, user.Id, Role.Owner);
        foreach (var listed in await cafe.Get<EventTypeListQueries>().OfMemberAsync(host, Never))
        {
            await cafe.ExecuteAsync($"DELETE FROM event_types WHERE id = '{listed.Id}'");
        }

        var page = await cafe.VisitAsync("/app/event-types", visit);
        await page.SignInAsync(email, AccountBench.Password);
        await UntilHereAsync(page, "Event types");
        return (page, host);
    }

    /// <summary>Makes an event type behind the scenes, as its host would.</summary>
    public static async Task<EventTypeId> OfferAsync(this OpenCafe cafe, Actor.Member host, EventTypeTerms terms) =>
        (await cafe.Get<CreateEventType>().ExecuteAsync(host, terms, Never))
            .ShouldBeOfType<CreateEventTypeResult.Created>()
            .Id;

    /// <summary>Saves a change behind the scenes, as from another tab.</summary>
    public static async Task SaveElsewhereAsync(
        this OpenCafe cafe,
        Actor.Member host,
        EventTypeId id,
        Func<EventTypeTerms, EventTypeTerms> edit
    )
    {
        var seen = (await cafe.Get<EditorQueries>().FindAsync(host, id, Never)).ShouldNotBeNull().Terms;
        (
            await cafe.Get<SaveEventType>().ExecuteAsync(host, id, seen, edit(seen), Never)
        ).ShouldBeOfType<SaveEventTypeResult.Saved>();
    }

    public static T Get<T>(this OpenCafe cafe)
        where T : notnull => cafe.Site.Services.GetRequiredService<T>();

    /// <summary>Until the page has this heading and its circuit is live.</summary>
    public static async Task UntilHereAsync(IPage page, string heading)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading, Level = 1 })).ToBeVisibleAsync();
        await Scenes.UntilLiveAsync(page);
    }

    public static ILocator Tab(this IPage page, string name) =>
        page.GetByRole(AriaRole.Navigation, new() { Name = "Parts of this event type" })
            .GetByRole(AriaRole.Link, new() { Name = name });

    public static async Task OpenTabAsync(this IPage page, string name)
    {
        await page.Tab(name).ClickAsync();
        await Expect(page.Tab(name)).ToHaveAttributeAsync("aria-current", "page");
    }

    public static ILocator Button(this IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static async Task SaveAsync(this IPage page)
    {
        await page.Button("Save").ClickAsync();
        await Expect(page.GetByText(" is saved.").Last).ToBeVisibleAsync();
    }
}
