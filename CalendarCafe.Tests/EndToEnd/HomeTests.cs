using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

public sealed class HomeTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private const string Ada = "ada@demo.example";

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_single_use_link_is_one_click_away(int width)
    {
        var page = await OpenAsync(width);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await page.GetByRole(AriaRole.Button, new() { Name = "Single-use link to Intro call" }).ClickAsync();

        await Expect(page.GetByText("A new link that can be used once is copied")).ToBeVisibleAsync();
        var link = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        var guest = await Cafe.VisitAsync(new Uri(link).PathAndQuery);
        await Expect(guest.GetByRole(AriaRole.Heading, new() { Name = "Intro call" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_palette_opens_by_keys_finds_an_invitee_and_leads_there()
    {
        var page = await OpenAsync(1280);

        await page.Keyboard.PressAsync("Control+k");
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Search and commands" });
        await Expect(box).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("nadia");
        var wanted = page.GetByRole(AriaRole.Option, new() { Name = "Mentoring, Nadia Petrova" }).First;
        await Expect(wanted).ToBeVisibleAsync();
        var place = await page.GetByRole(AriaRole.Option)
            .EvaluateAllAsync<int>(
                "(all, id) => all.findIndex(one => one.id === id)",
                await wanted.GetAttributeAsync("id")
            );
        for (var step = 0; step < place; step++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await Expect(wanted).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mentoring", Exact = true })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_palette_changes_the_look_and_gives_the_focus_back()
    {
        var page = await OpenAsync(1280);
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Search" });
        await button.ClickAsync();

        await page.Keyboard.TypeAsync("dark");
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(button).ToBeFocusedAsync();
    }

    private async Task<IPage> OpenAsync(int width)
    {
        var page = await Cafe.VisitAsync("/app", new(width));
        await page.SignInAsync(Ada);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Ada Lovelace");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Search" })).ToBeEnabledAsync();
        return page;
    }
}
