using CalendarCafe.Tests.Domain.EventTypes;
using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>Event types without a mouse.</summary>
public sealed class EventTypeKeyboardTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    protected override bool HasDemo => false;

    [Fact]
    public async Task An_event_type_is_made_and_its_questions_ordered_by_keyboard_alone()
    {
        var (page, _) = await Cafe.OpenAsNewHostAsync();

        await EnterAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Start from a template" }));
        await EnterAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Product demo" }));
        await page.TabToAsync(page.GetByLabel("Name", new() { Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await EventTypeSteps.UntilHereAsync(page, "Product demo");

        await EnterAsync(page, page.Tab("Questions"));
        await Expect(page.Tab("Questions")).ToHaveAttributeAsync("aria-current", "page");
        await EnterAsync(page, page.Button("Add a question"));
        await Expect(page.GetByLabel("Question 2", new() { Exact = true }).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await Expect(page.Button("Remove Question 2")).ToBeFocusedAsync();
        for (var presses = 0; presses < 5; presses++)
        {
            await page.Keyboard.PressAsync("Shift+Tab");
        }

        await Expect(page.GetByLabel("Question 2", new() { Exact = true }).First).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("How many are you?");
        await EnterAsync(page, page.Button("Move How many are you? up"));
        await Expect(page.GetByLabel("Question 1", new() { Exact = true }).First).ToHaveValueAsync("How many are you?");
        await EnterAsync(page, page.Button("Save"));

        await Expect(page.GetByText("Product demo is saved.").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_problem_on_another_page_of_the_editor_is_led_to()
    {
        var (page, host) = await Cafe.OpenAsNewHostAsync();
        var id = await Cafe.OfferAsync(host, SomeTerms.Intro);
        await page.GotoAsync(Cafe.AddressOf($"/app/event-types/{id}?tab=link"));
        await EventTypeSteps.UntilHereAsync(page, "Intro call");
        await page.GetByLabel("Link", new() { Exact = true }).First.FillAsync("");
        await EnterAsync(page, page.Tab("Questions"));
        await Expect(page.Tab("Questions")).ToHaveAttributeAsync("aria-current", "page");

        await EnterAsync(page, page.Button("Save"));

        await Expect(page.Tab("Link & branding")).ToHaveAttributeAsync("aria-current", "page");
        await Expect(page.Tab("Link & branding")).ToContainTextAsync("something needs another look");
        await Expect(page.GetByLabel("Link", new() { Exact = true }).First).ToBeFocusedAsync();
        await Expect(page.GetByText("Please fill this in.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_order_of_the_list_is_changed_by_keyboard_alone()
    {
        var (page, host) = await Cafe.OpenAsNewHostAsync();
        await Cafe.OfferAsync(host, SomeTerms.Intro with { Name = "First", Slug = "first" });
        await Cafe.OfferAsync(host, SomeTerms.Intro with { Name = "Second", Slug = "second" });
        await page.ReloadAsync();
        await EventTypeSteps.UntilHereAsync(page, "Event types");

        await EnterAsync(page, page.Button("Move Second up"), most: 40);

        await Expect(page.GetByText("Second is now number 1 of 2.")).ToBeAttachedAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 }).First).ToHaveTextAsync("Second");
    }

    private static async Task EnterAsync(IPage page, ILocator target, int most = 60)
    {
        await target.WaitForAsync();
        for (var presses = 0; presses < most; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                break;
            await page.Keyboard.PressAsync("Tab");
        }

        await Expect(target).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
    }
}
