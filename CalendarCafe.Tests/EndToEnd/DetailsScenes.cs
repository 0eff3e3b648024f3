using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>Places to choose, guests, codes and scheduling links.</summary>
internal static class DetailsScenes
{
    private const string Workshop = "/demo/ada/workshop?start=2026-03-12T16:00:00Z";

    public static IReadOnlyList<Scene> All { get; } =
    [
        Scene.At("booking-places", Workshop),
        Scene.At("booking-places-errors", Workshop, AskForCallAndSendEmptyAsync),
        Scene.At("booking-guests", Workshop, page => page.InviteAsync("ben@guests.example", "cem@guests.example")),
        new("booking-code", (cafe, visit) => cafe.AskForCodeAsync(visit)),
        new("booking-code-wrong", MistypeCodeAsync),
        new("link-open", async (cafe, visit) => await cafe.VisitAsync(await cafe.LinkAsync(), visit)),
        new("link-used", UseUpAsync),
        new("manage-guests", (cafe, visit) => cafe.BookWorkshopAsync(visit)),
        Scene.At("links", "/app/links", SignInForLinksAsync),
        Scene.At("links-new", "/app/links", MakeLinkAsync),
        Scene.At("links-revoke", "/app/links", AskToRevokeAsync),
    ];

    private static async Task AskForCallAndSendEmptyAsync(IPage page)
    {
        await page.GetByLabel("Ada Lovelace calls you").CheckAsync();
        await page.BookButton().ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
    }

    private static async Task<IPage> MistypeCodeAsync(OpenCafe cafe, Visit visit)
    {
        var page = await cafe.AskForCodeAsync(visit);
        await cafe.CodeAsync("ines@guests.example");
        await page.GetByLabel("Code", new() { Exact = false }).First.FillAsync("12");
        await page.BookButton().ClickAsync();
        await Assertions.Expect(page.GetByText("This is not the code").First).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> UseUpAsync(OpenCafe cafe, Visit visit)
    {
        var link = await cafe.LinkAsync();
        await using (
            var context = await cafe
                .Site.Services.GetRequiredService<CafeDatabase>()
                .OpenWithoutTenantAsync(CancellationToken.None)
        )
        {
            await context
                .SchedulingLinks.AcrossTenants()
                .Where(row => row.Uses == 0 && row.RevokedAt == null)
                .ExecuteUpdateAsync(row => row.SetProperty(used => used.Uses, 1), CancellationToken.None);
        }

        return await cafe.VisitAsync(link, visit);
    }

    private static async Task SignInForLinksAsync(IPage page)
    {
        await page.SignInAsync("ada@demo.example");
        await Assertions.Expect(page.NewLinkButton("Workshop")).ToBeEnabledAsync();
        await Scenes.UntilLiveAsync(page);
    }

    private static async Task MakeLinkAsync(IPage page)
    {
        await SignInForLinksAsync(page);
        await page.MakeLinkAsync("Workshop", "Ben");
    }

    private static async Task AskToRevokeAsync(IPage page)
    {
        await MakeLinkAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await page.RevokeButton("Ben").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Withdraw this link?");
    }
}
