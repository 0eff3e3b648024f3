using System.Text.RegularExpressions;
using CalendarCafe.Tests.Features.Accounts;
using Microsoft.Playwright;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>Every page, in every state that looks different: what is checked for accessibility, and photographed.</summary>
internal static class Scenes
{
    private const string Intro = "/demo/ada/intro";
    private const string Interview = "/demo/ada/interview";
    private const string DayOf = "?date=2026-03-12";
    private static readonly Regex Greeting = new("^Good ", RegexOptions.None, TimeSpan.FromSeconds(1));

    private const string FormOf = "?start=2026-03-12T16:00:00Z";

    public static IReadOnlyList<Scene> All { get; } =
    [
        Scene.At("organization", "/demo"),
        Scene.At("host", "/demo/ada"),
        Scene.At("booking-month", "/demo/ada/deep-dive?month=2026-03"),
        Scene.At("booking-start", "/demo/mei/coffee"),
        Scene.At("booking-day", Intro + DayOf),
        Scene.At(
            "booking-zones",
            Intro + DayOf,
            page => page.GetByRole(AriaRole.Link, new() { Name = "Change time zone" }).ClickAsync()
        ),
        new("booking-zone-form", OpenZonesOfFormAsync),
        Scene.At("booking-zone-question", Intro + "?zone=Asia/Tokyo"),
        Scene.At("booking-zone-search", Intro + DayOf, SearchZoneAsync),
        Scene.At("booking-week", Intro + DayOf + "&view=week"),
        Scene.At("booking-week-why", Intro + DayOf + "&view=week&why=2026-03-14"),
        Scene.At("booking-week-none", Intro + "?date=2026-07-01&view=week"),
        Scene.At("booking-list", Intro + "?view=list"),
        Scene.At("booking-list-none", Intro + "?date=2026-07-01&view=list"),
        Scene.At("booking-day-why", Intro + "?date=2026-03-14"),
        Scene.At("booking-typed-unreadable", Intro + "?typed=soonish"),
        Scene.At("booking-typed-refused", Intro + "?typed=12+march+9:00&view=list"),
        Scene.At("booking-place", "/demo/alan/office-hours?date=2026-03-12"),
        Scene.At("booking-form", Interview + FormOf),
        Scene.At("booking-errors", Interview + FormOf, SendEmptyAsync),
        new("booking-held", (cafe, visit) => HoldAsync(cafe, visit)),
        new("booking-hold-over", LetExpireAsync),
        new("booking-hold-lost", LoseHoldAsync),
        new("booking-line-lost", LoseLineAsync),
        Scene.At("booking-held-list", Intro + DayOf, GoBackFromHoldAsync),
        Scene.At("booking-no-times", Intro + "?month=2026-07"),
        new("booking-taken", TakeAwayAsync),
        Scene.At("booking-too-late", Intro + "?start=2026-03-02T14:00:00Z"),
        new("manage-new", BookAsync),
        new("manage-cancel", async (cafe, visit) => await AskToCancelAsync(await BookAsync(cafe, visit))),
        new("manage-cancelled", CancelAsync),
        .. DetailsScenes.All,
        .. GroupScenes.All,
        Scene.At("not-found", "/demo/nobody/nothing"),
        Scene.At("link-unknown", "/manage/none"),
        Scene.At("sign-in", "/account/sign-in"),
        Scene.At("sign-in-refused", "/account/sign-in", RefuseAsync),
        Scene.At("sign-up", "/account/sign-up"),
        Scene.At("sign-up-errors", "/account/sign-up", SignUpWithNothingAsync),
        Scene.At("forgot-password", "/account/forgot-password"),
        Scene.At("check-mail", "/account/check-mail"),
        Scene.At("profile", "/account/profile", SignInForProfileAsync),
        Scene.At("dashboard", "/app", SignInAsAdaAsync),
        Scene.At("dashboard-viewer", "/app", page => SignInAsync(page, "vera@demo.example")),
        new("dashboard-empty", OpenEmptyAsync),
        Scene.At("dashboard-cancel", "/app", AskAsHostAsync),
        Scene.At("dashboard-details", "/app", OpenDetailsAsync),
        .. ShellScenes.All,
        new("inbox", async (cafe, visit) => await ReadMailAsync(cafe, visit, isOpen: false)),
        new("inbox-mail", async (cafe, visit) => await ReadMailAsync(cafe, visit, isOpen: true)),
        .. SecurityScenes.All,
        .. ManageScenes.All,
        .. ChangeScenes.All,
        .. BookingListScenes.All,
        .. AvailabilityScenes.All,
        .. EventTypeScenes.All,
        .. MemberScenes.All,
        .. LanguageScenes.All,
        .. HouseScenes.All,
    ];

    private static async Task<IPage> OpenZonesOfFormAsync(OpenCafe cafe, Visit visit)
    {
        var page = await HoldAsync(cafe, visit);
        await page.GetByRole(AriaRole.Link, new() { Name = "Change time zone" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox)).ToHaveAttributeAsync("role", "combobox");
        return page;
    }

    private static async Task SearchZoneAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Change time zone" }).ClickAsync();
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Show times for" });
        await Assertions.Expect(box).ToHaveAttributeAsync("role", "combobox");
        await box.PressSequentiallyAsync("united");
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Name = "New York" })).ToBeVisibleAsync();
        await box.PressAsync("ArrowDown");
    }

    private static async Task SendEmptyAsync(IPage page)
    {
        await page.BookButton().ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
    }

    private static async Task<IPage> TakeAwayAsync(OpenCafe cafe, Visit visit)
    {
        var start = await cafe.FreeStartAsync();
        var page = await cafe.VisitAsync(BookingSteps.FormOf(Intro, start), visit);
        await page.FillInAsync("Ines Carvalho", "ines@guests.example");
        await Assertions.Expect(page.LongerButton()).ToBeVisibleAsync();
        await cafe.ExpireHoldsAsync();
        await cafe.BookElsewhereAsync(start, "Jakub Nowak");
        // Before the page hears of it, which takes the button away.
        await page.Locator("form[data-keep]").EvaluateAsync("form => form.requestSubmit()");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        return page;
    }

    private static async Task<IPage> HoldAsync(OpenCafe cafe, Visit visit, Instant? start = null)
    {
        var page = await cafe.VisitAsync(BookingSteps.FormOf(Intro, start ?? await cafe.FreeStartAsync()), visit);
        await Assertions.Expect(page.LongerButton()).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> LetExpireAsync(OpenCafe cafe, Visit visit)
    {
        var page = await HoldAsync(cafe, visit);
        await cafe.ExpireHoldsAsync();
        await Assertions.Expect(page.GetByText("is no longer kept for you. It is still free")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> LoseHoldAsync(OpenCafe cafe, Visit visit)
    {
        var start = await cafe.FreeStartAsync();
        var page = await HoldAsync(cafe, visit, start);
        await cafe.ExpireHoldsAsync();
        await cafe.BookElsewhereAsync(start, "Jakub Nowak");
        await Assertions.Expect(page.GetByText("and it was taken")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> LoseLineAsync(OpenCafe cafe, Visit visit)
    {
        var page = await HoldAsync(cafe, visit);
        var line = await Line.LaidAsync(page);
        await Assertions.Expect(page.LongerButton()).ToBeVisibleAsync();
        await line.CutAsync();
        await Assertions.Expect(page.GetByText("Connection lost.")).ToBeVisibleAsync();
        return page;
    }

    private static async Task GoBackFromHoldAsync(IPage page)
    {
        await page.Time("15:00").ClickAsync();
        await Assertions.Expect(page.LongerButton()).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("section.days")).ToBeVisibleAsync();
        await Assertions.Expect(page.Time("15:00")).ToContainTextAsync("kept for you");
    }

    private static async Task<IPage> BookAsync(OpenCafe cafe, Visit visit)
    {
        var page = await cafe.VisitAsync(BookingSteps.FormOf(Intro, await cafe.FreeStartAsync()), visit);
        await page.FillInAsync("Ines Carvalho", "ines@guests.example");
        await page.BookButton().ClickAsync();
        await Assertions.Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> AskToCancelAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Cancel this booking" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Why?")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> CancelAsync(OpenCafe cafe, Visit visit)
    {
        var page = await AskToCancelAsync(await BookAsync(cafe, visit));
        await page.GetByLabel("Why?").FillAsync("I am ill, sorry.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the booking" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Book another time")).ToBeVisibleAsync();
        return page;
    }

    private static async Task RefuseAsync(IPage page)
    {
        await page.SignInAsync("ada@demo.example", "not the password");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
    }

    private static async Task SignUpWithNothingAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Create account" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
    }

    private static async Task SignInForProfileAsync(IPage page)
    {
        await page.SignInAsync("ada@demo.example");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your profile" })).ToBeVisibleAsync();
    }

    // Until the circuit is live, and what was open before has been replaced.
    public static async Task SignInAsAdaAsync(IPage page)
    {
        await SignInAsync(page, "ada@demo.example");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "Cancel Intro call" }).First)
            .ToBeEnabledAsync();
    }

    private static async Task SignInAsync(IPage page, string email)
    {
        await page.SignInAsync(email);
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, NameRegex = Greeting }))
            .ToBeVisibleAsync();
        await UntilLiveAsync(page);
    }

    // While the circuit takes over, the page has no title for a moment.
    public static async Task UntilLiveAsync(IPage page)
    {
        var copy = page.GetByRole(
            AriaRole.Button,
            new()
            {
                Name = "Copy my booking link",
                Disabled = true,
                IncludeHidden = true,
            }
        );
        await Assertions.Expect(copy).ToHaveCountAsync(0);
        await Assertions.Expect(page).ToHaveTitleAsync(new Regex(@"\S", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private static async Task<IPage> OpenEmptyAsync(OpenCafe cafe, Visit visit)
    {
        var email = $"new-{Guid.NewGuid():N}@host.example";
        await new AccountBench(cafe.Site).MemberAsync(email);
        var page = await cafe.VisitAsync("/app", visit);
        await page.SignInAsync(email, AccountBench.Password);
        await Assertions.Expect(page.GetByText("Three steps to your first booking")).ToBeVisibleAsync();
        await UntilLiveAsync(page);
        return page;
    }

    private static async Task AskAsHostAsync(IPage page)
    {
        await SignInAsAdaAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel Intro call" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    private static async Task OpenDetailsAsync(IPage page)
    {
        await SignInAsAdaAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Details of Intro call" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "History" })).ToBeVisibleAsync();
    }

    private static async Task<IPage> ReadMailAsync(OpenCafe cafe, Visit visit, bool isOpen)
    {
        await cafe.BookElsewhereAsync(await cafe.FreeStartAsync(), "Lena Fischer");
        await cafe.MailAsync("someone@else.example", "");
        var page = await cafe.VisitAsync("/dev/inbox", visit);
        if (isOpen)
        {
            await page.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Link).First.ClickAsync();
            await Assertions.Expect(page.Locator("iframe")).ToBeVisibleAsync();
        }

        return page;
    }
}
