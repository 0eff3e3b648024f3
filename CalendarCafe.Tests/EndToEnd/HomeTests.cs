using CalendarCafe.Tests.Features.Accounts;
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

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Three_steps_end_in_a_booking_that_shows_by_itself(int width)
    {
        const string email = "beginner@host.example";
        await new AccountBench(Cafe.Site).MemberAsync(email);
        var page = await Cafe.VisitAsync("/app", new(width));
        await page.SignInAsync(email, AccountBench.Password);
        var steps = page.GetByRole(AriaRole.Heading, new() { Name = "Three steps to your first booking" });
        await Expect(steps).ToBeVisibleAsync();
        await Scenes.UntilLiveAsync(page);

        var test = page.GetByRole(AriaRole.Link, new() { Name = "Book a test meeting with yourself" });
        var visitor = await page.Context.RunAndWaitForPageAsync(() => test.ClickAsync());
        await visitor.Locator("section.times").GetByRole(AriaRole.Link).First.ClickAsync();
        await visitor.FillInAsync("My other self", email);
        await visitor.BookButton().ClickAsync();
        await Expect(visitor.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Ada Lovelace");

        await Expect(page.GetByText("My other self").First).ToBeVisibleAsync();
        await Expect(steps).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_request_is_answered_where_it_says_that_it_needs_the_host(int width)
    {
        var page = await OpenAsync(width);
        await Scenes.UntilLiveAsync(page);
        var needs = page.GetByRole(AriaRole.Region, new() { Name = "Needs you" });
        var waiting = needs.GetByRole(AriaRole.Button, new() { Name = "Approve" });
        await Expect(waiting.First).ToBeEnabledAsync();
        var before = await waiting.CountAsync();

        await waiting.First.ClickAsync();

        await Expect(waiting).ToHaveCountAsync(before - 1);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_lost_connection_is_said_and_nothing_typed_is_lost_by_it(int width)
    {
        var page = await Cafe.VisitAsync("/app/event-types", new(width));
        var circuits = new List<IWebSocketRoute>();
        await page.RouteWebSocketAsync(
            new System.Text.RegularExpressions.Regex("/_blazor", default, TimeSpan.FromSeconds(1)),
            circuit =>
            {
                circuit.ConnectToServer();
                circuits.Add(circuit);
            }
        );
        await page.SignInAsync(Ada);
        await page.GetByRole(AriaRole.Link, new() { Name = "Deep dive", Exact = true }).ClickAsync();
        await EventTypeSteps.UntilHereAsync(page, "Deep dive");
        var name = page.GetByLabel("Name", new() { Exact = true });
        await name.FillAsync("Deeper dive");
        await Expect(page.GetByText("Not saved yet.")).ToBeVisibleAsync();

        await page.RouteAsync("**/_blazor/**", route => route.AbortAsync());
        await circuits[^1].CloseAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("connection");
        await page.UnrouteAllAsync();

        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await Expect(name).ToHaveValueAsync("Deeper dive");
        await page.SaveAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Deeper dive", Level = 1 })).ToBeVisibleAsync();
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

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_palette_changes_the_look_and_gives_the_focus_back(int width)
    {
        var page = await OpenAsync(width);
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
