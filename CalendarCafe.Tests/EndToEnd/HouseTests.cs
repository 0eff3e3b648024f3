using System.Text.RegularExpressions;
using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using SkiaSharp;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>A face, a house and a team, at a desk, by telephone, and without a mouse.</summary>
public sealed class HouseTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private static readonly byte[] Portrait = APicture.Of(SKEncodedImageFormat.Png, 600, 600);

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_photo_is_chosen_shown_and_removed(int width)
    {
        var page = await Cafe.VisitAsync("/account/profile", new(width, 844));
        await page.SignInAsync("ada@demo.example");

        await page.GetByLabel("Photo", new() { Exact = true })
            .SetInputFilesAsync(HouseScenes.File("me.png", "image/png", Portrait));
        await page.Button("Upload photo").ClickAsync();

        await Expect(page.GetByText("Your new photo is shown from now on.")).ToBeFocusedAsync();
        var visitor = await Cafe.VisitAsync("/demo/ada/intro", new(width, 844));
        await Expect(visitor.Locator("img.avatar").First).ToHaveJSPropertyAsync("naturalWidth", 512);
        await page.GetByText("Remove photo").ClickAsync();
        await page.Button("Remove it").ClickAsync();
        await Expect(page.GetByText("Your photo is removed.")).ToBeFocusedAsync();
        await visitor.ReloadAsync();
        await Expect(visitor.Locator("span.avatar").First).ToHaveTextAsync("AL");
        await Expect(visitor.Locator("img.avatar")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_organisation_gets_another_look_and_takes_it_back(int width)
    {
        var page = await Cafe.VisitAsync(HouseScenes.Organization, new(width, 844));
        await HouseScenes.OpenOrganizationAsync(page);

        await page.GetByLabel("Choose a logo")
            .SetInputFilesAsync(
                HouseScenes.File("logo.png", "image/png", APicture.Of(SKEncodedImageFormat.Png, 900, 300))
            );
        await Expect(page.Button("Remove the logo")).ToBeVisibleAsync();
        await page.GetByLabel("Link", new() { Exact = true }).FillAsync("roastery");
        await Expect(page.GetByText("This link is free.")).ToBeVisibleAsync();
        await page.GetByLabel("Or type it").FillAsync("#0b5ed7");
        await page.Button("Save").ClickAsync();
        await Expect(page.GetByText("Demo Café is saved.").Last).ToBeVisibleAsync();

        var visitor = await Cafe.VisitAsync("/demo/ada", new(width, 844));
        await Expect(visitor).ToHaveURLAsync(new Regex("/roastery/ada$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(visitor.GetByRole(AriaRole.Img, new() { Name = "Demo Café" })).ToBeVisibleAsync();
        await Expect(visitor.Locator("a.card").First).ToBeVisibleAsync();
        await page.Button("Undo").ClickAsync();
        await Expect(page.GetByLabel("Link", new() { Exact = true })).ToHaveValueAsync("demo");
        await visitor.ReloadAsync();
        await Expect(visitor).ToHaveURLAsync(new Regex("/demo/ada$", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_team_is_made_filled_deleted_and_restored(int width)
    {
        var page = await Cafe.VisitAsync(HouseScenes.Teams, new(width, 844));
        await HouseScenes.OpenTeamsAsync(page);

        await page.Button("New team").ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Ada");
        await page.GetByLabel("Link", new() { Exact = true }).FillAsync("ada");
        await Expect(page.Locator("#new-team-slug-problem")).ToBeVisibleAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Night shift");
        await page.GetByLabel("Link", new() { Exact = true }).FillAsync("night-shift");
        await page.Button("Create").ClickAsync();
        await EventTypeSteps.UntilHereAsync(page, "Night shift");

        await page.GetByLabel("Search people of your organisation").FillAsync("alan");
        await page.Button("Add Alan Turing").ClickAsync();
        await Expect(page.GetByLabel("Role of Alan Turing")).ToHaveValueAsync("Member");
        await page.GetByLabel("Role of Alan Turing").SelectOptionAsync("Admin");
        await Expect(page.GetByText("Alan Turing: Admin from now on.")).ToBeVisibleAsync();
        await page.Button("Remove Alan Turing").PressAsync("Enter");
        await Expect(page.GetByText("Alan Turing is out of the team.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "People" })).ToBeFocusedAsync();
        await page.Button("Undo").Last.ClickAsync();
        await Expect(page.GetByLabel("Role of Alan Turing")).ToHaveValueAsync("Admin");

        await page.Button("Delete team").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Expect(page.Button("Restore Night shift")).ToBeVisibleAsync();
        await page.Button("Restore Night shift").PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Night shift", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Somebody_is_added_to_a_team_by_keyboard_alone()
    {
        var page = await Cafe.VisitAsync(HouseScenes.Teams);
        await HouseScenes.OpenTeamsAsync(page);

        await EnterAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Front desk", Exact = true }));
        await EventTypeSteps.UntilHereAsync(page, "Front desk");
        await TabToAsync(page, page.GetByLabel("Search people of your organisation"));
        await page.Keyboard.TypeAsync("vera");
        await EnterAsync(page, page.Button("Add Vera Klein"));

        await Expect(page.GetByText("Vera Klein is in the team.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Search people of your organisation")).ToBeFocusedAsync();
        await Expect(page.GetByLabel("Role of Vera Klein")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Two_versions_of_a_team_stand_side_by_side()
    {
        var page = await Cafe.VisitAsync(HouseScenes.Teams);
        await HouseScenes.OpenTeamAsync(page);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Mine");
        await Cafe.ExecuteAsync("UPDATE teams SET name = 'Theirs' WHERE slug = 'front-desk'");

        await page.Button("Save").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Theirs" })).ToContainTextAsync("Mine");
        await page.Button("Save mine over it").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mine", Level = 1 })).ToBeFocusedAsync();
    }

    private static async Task EnterAsync(IPage page, ILocator target)
    {
        await TabToAsync(page, target);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        await target.WaitForAsync();
        for (var presses = 0; presses < 60; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        await Expect(target).ToBeFocusedAsync();
    }
}
