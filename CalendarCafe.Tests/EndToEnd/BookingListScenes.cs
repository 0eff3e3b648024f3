using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>The pages of a host's bookings.</summary>
internal static class BookingListScenes
{
    private const string Ada = "ada@demo.example";
    private const string Path = "/app/bookings";

    public static IReadOnlyList<Scene> All { get; } =
    [
        Scene.At("bookings", Path, page => SignInAsync(page)),
        Scene.At("bookings-viewer", Path, page => SignInAsync(page, "vera@demo.example")),
        Scene.At("bookings-past", $"{Path}?tab=past", page => SignInAsync(page)),
        Scene.At("bookings-canceled", $"{Path}?tab=canceled", page => SignInAsync(page)),
        Scene.At("bookings-none", $"{Path}?q=nobodyatall", page => SignInAsync(page)),
        Scene.At("bookings-drawer", Path, OpenDrawerAsync),
        Scene.At("bookings-note", Path, WriteNoteAsync),
        Scene.At("bookings-place", Path, AskWhereAsync),
        Scene.At("bookings-selected", Path, SelectAsync),
        Scene.At("bookings-bulk", Path, AskToCancelAsync),
        Scene.At("bookings-week", $"{Path}?view=week", page => SignInAsync(page)),
        Scene.At("bookings-month", $"{Path}?view=month", page => SignInAsync(page)),
        Scene.At("bookings-book-for", Path, BookForAsync),
        Scene.At("bookings-feed", $"{Path}/feed", MakeFeedAsync),
    ];

    public static async Task SignInAsync(IPage page, string email = Ada)
    {
        await page.SignInAsync(email);
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Scenes.UntilLiveAsync(page);
        await Expect(page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
    }

    private static async Task OpenDrawerAsync(IPage page)
    {
        await SignInAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Details of Intro call" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "History" })).ToBeVisibleAsync();
    }

    private static async Task WriteNoteAsync(IPage page)
    {
        await OpenDrawerAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a note" }).ClickAsync();
        await Expect(page.GetByLabel("Note", new() { Exact = true })).ToBeFocusedAsync();
    }

    private static async Task AskWhereAsync(IPage page)
    {
        await OpenDrawerAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the place" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    private static async Task SelectAsync(IPage page)
    {
        await SignInAsync(page);
        await page.GetByLabel("Select Intro call").First.CheckAsync();
        await Expect(page.GetByText("1 selected")).ToBeVisibleAsync();
    }

    private static async Task AskToCancelAsync(IPage page)
    {
        await SignInAsync(page);
        await page.GetByLabel("Select all on this page").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the selected" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    private static async Task BookForAsync(IPage page)
    {
        await SignInAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Book for someone" }).ClickAsync();
        await Expect(page.GetByLabel("Invitee’s name")).ToBeVisibleAsync();
        await Expect(page.Locator("fieldset[aria-busy=true]")).ToHaveCountAsync(0);
    }

    private static async Task MakeFeedAsync(IPage page)
    {
        await SignInAsync(page);
        var first = page.GetByRole(AriaRole.Button, new() { Name = "Make an address" });
        var another = page.GetByRole(AriaRole.Button, new() { Name = "Make a new address" });
        await Expect(first.Or(another)).ToBeVisibleAsync();
        if (await another.IsVisibleAsync())
        {
            await another.ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Make a new one" }).ClickAsync();
        }
        else
        {
            await first.ClickAsync();
        }

        await Expect(page.GetByLabel("Address of the feed")).ToBeVisibleAsync();
    }
}
