using System.Text;
using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using SkiaSharp;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>The organisation, its teams and how people look.</summary>
internal static class HouseScenes
{
    public const string Teams = "/app/teams";
    public const string Organization = "/app/organization";
    private const string Profile = "/account/profile";
    private const string Grace = "grace@demo.example";
    private const string Vera = "vera@demo.example";

    public static IReadOnlyList<Scene> All { get; } =
    [
        Scene.At(
            "house-photo",
            Profile,
            page => ChoosePhotoAsync(page, APicture.Of(SKEncodedImageFormat.Png, 600, 600))
        ),
        Scene.At("house-photo-refused", Profile, page => ChoosePhotoAsync(page, Encoding.ASCII.GetBytes("<svg/>"))),
        Scene.At("house-organization", Organization, page => OpenOrganizationAsync(page)),
        Scene.At("house-organization-viewer", Organization, page => OpenOrganizationAsync(page, Vera)),
        Scene.At("house-organization-draft", Organization, TypeColorAsync),
        Scene.At("house-organization-problems", Organization, TypeNonsenseAsync),
        Scene.At("house-teams", Teams, page => OpenTeamsAsync(page)),
        new("house-teams-empty", OpenEmptyAsync),
        Scene.At("house-teams-new", Teams, AskForNewAsync),
        Scene.At("house-teams-deleted", Teams, DeleteAsync),
        Scene.At("house-team", Teams, page => OpenTeamAsync(page)),
        Scene.At("house-team-viewer", Teams, page => OpenTeamAsync(page, Vera)),
        Scene.At("house-team-search", Teams, SearchAsync),
        Scene.At("house-team-delete", Teams, AskToDeleteAsync),
        Scene.At("house-team-missing", $"{Teams}/11111111-1111-4111-8111-111111111111", OpenMissingAsync),
    ];

    public static async Task OpenOrganizationAsync(IPage page, string email = Grace)
    {
        await page.SignInAsync(email);
        await EventTypeSteps.UntilHereAsync(page, "Organisation");
        await Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Demo Café");
    }

    public static async Task OpenTeamsAsync(IPage page, string email = Grace)
    {
        await page.SignInAsync(email);
        await EventTypeSteps.UntilHereAsync(page, "Teams");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Front desk", Exact = true })).ToBeVisibleAsync();
    }

    public static async Task OpenTeamAsync(IPage page, string email = Grace)
    {
        await OpenTeamsAsync(page, email);
        await page.GetByRole(AriaRole.Link, new() { Name = "Front desk", Exact = true }).ClickAsync();
        await EventTypeSteps.UntilHereAsync(page, "Front desk");
    }

    public static FilePayload File(string name, string type, byte[] content) =>
        new()
        {
            Name = name,
            MimeType = type,
            Buffer = content,
        };

    // Somebody whose face no other scene shows.
    private static async Task ChoosePhotoAsync(IPage page, byte[] file)
    {
        await page.SignInAsync("oliver@demo.example");
        await page.GetByLabel("Photo", new() { Exact = true }).SetInputFilesAsync(File("me.png", "image/png", file));
        await page.Button("Upload photo").ClickAsync();
        await Expect(page.Locator("[role=status], [role=alert]").First).ToBeVisibleAsync();
    }

    private static async Task TypeColorAsync(IPage page)
    {
        await OpenOrganizationAsync(page);
        await page.GetByLabel("Or type it").FillAsync("#ffe600");
        await Expect(page.GetByText("Made darker, to")).ToBeVisibleAsync();
    }

    private static async Task TypeNonsenseAsync(IPage page)
    {
        await OpenOrganizationAsync(page);
        await page.GetByLabel("Or type it").FillAsync("brown");
        await page.GetByLabel("Link", new() { Exact = true }).FillAsync("app");
        await page.Button("Save").ClickAsync();
        await Expect(page.GetByText("Not saved: please look at what is marked.")).ToBeVisibleAsync();
    }

    private static async Task<IPage> OpenEmptyAsync(OpenCafe cafe, Visit visit)
    {
        var (page, _) = await cafe.OpenAsNewHostAsync(visit);
        await page.GotoAsync(cafe.AddressOf(Teams));
        await EventTypeSteps.UntilHereAsync(page, "Teams");
        await Expect(page.GetByText("No teams yet")).ToBeVisibleAsync();
        return page;
    }

    private static async Task AskForNewAsync(IPage page)
    {
        await OpenTeamsAsync(page);
        await page.Button("New team").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Front desk");
    }

    // A team of its own, which no other scene needs.
    private static async Task DeleteAsync(IPage page)
    {
        await OpenTeamsAsync(page);
        var name = $"Team {Guid.NewGuid():N}"[..10];
        await page.Button("New team").ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.Button("Create").ClickAsync();
        await EventTypeSteps.UntilHereAsync(page, name);
        await page.Button("Delete team").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(page.Button($"Restore {name}")).ToBeVisibleAsync();
    }

    private static async Task SearchAsync(IPage page)
    {
        await OpenTeamAsync(page);
        await page.GetByLabel("Search people of your organisation").FillAsync("vera");
        await Expect(page.Button("Add Vera Klein")).ToBeVisibleAsync();
    }

    private static async Task AskToDeleteAsync(IPage page)
    {
        await OpenTeamAsync(page);
        await page.Button("Delete team").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByText("Pools: Everybody")).ToBeVisibleAsync();
    }

    private static async Task OpenMissingAsync(IPage page)
    {
        await page.SignInAsync(Grace);
        await EventTypeSteps.UntilHereAsync(page, "This team is not there");
    }
}
