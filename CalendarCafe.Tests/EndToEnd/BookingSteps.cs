using System.Net.Http.Json;
using System.Text.RegularExpressions;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime.Text;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>What invitees and hosts do again and again, by the names that they read or hear.</summary>
internal static partial class BookingSteps
{
    /// <summary>A Thursday of the demo in which Ada's mornings are free and the clocks of New York have just changed.</summary>
    public const string Day = "Thursday 12 March";

    public const string Password = "demo-cafe-au-lait";

    public static ILocator DayLink(this IPage page, string day) =>
        page.GetByRole(AriaRole.Grid).GetByRole(AriaRole.Link, new() { Name = day });

    public static ILocator Time(this IPage page, string clock) =>
        page.Locator("section.times").GetByRole(AriaRole.Link, new() { Name = $"{clock} to" });

    /// <summary>A time of the week's columns or of the plain list, by its whole name.</summary>
    public static ILocator InPicker(this IPage page, string name) =>
        page.Locator("section.days").GetByRole(AriaRole.Link, new() { Name = name });

    /// <summary>Searches for a zone and chooses the first that is found.</summary>
    public static async Task ChooseZoneAsync(this IPage page, string text, string found)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Change time zone" }).ClickAsync();
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Show times for" });
        await Assertions.Expect(box).ToBeFocusedAsync();
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-controls", "zone-options");
        await box.PressSequentiallyAsync(text);
        await page.GetByRole(AriaRole.Option, new() { Name = found }).ClickAsync();
    }

    /// <summary>What says that the chosen time is kept, and for how long.</summary>
    public static ILocator Kept(this IPage page) => page.GetByText(KeptPattern());

    public static ILocator LongerButton(this IPage page) =>
        page.GetByRole(AriaRole.Button, new() { Name = "Keep it longer" });

    public static async Task ChooseAsync(this IPage page, string day, string clock)
    {
        await page.DayLink(day).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = day }).WaitForAsync();
        await page.Time(clock).ClickAsync();
    }

    public static async Task FillInAsync(this IPage page, string name, string email)
    {
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("E-mail").FillAsync(email);
    }

    public static ILocator BookButton(this IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Book " });

    public static async Task SignInAsync(this IPage page, string email, string password = Password)
    {
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    /// <summary>Presses Tab until the focus is there, as somebody without a mouse does.</summary>
    public static async Task TabToAsync(this IPage page, ILocator target)
    {
        const int most = 25;
        await target.WaitForAsync();
        for (var presses = 0; presses < most; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
        }

        await Assertions.Expect(target).ToBeFocusedAsync();
    }

    /// <summary>The form of the page for this start.</summary>
    public static string FormOf(string eventType, Instant start) =>
        $"{eventType}?start={InstantPattern.General.Format(start)}";

    /// <summary>A start that Ada's page offers now, some days ahead.</summary>
    public static async Task<Instant> FreeStartAsync(this OpenCafe cafe)
    {
        var services = cafe.Site.Services;
        var eventType = await services
            .GetRequiredService<PublicQueries>()
            .FindEventTypeAsync(new("demo", "ada", "intro"), CancellationToken.None);
        var from = cafe.Site.Clock.GetCurrentInstant() + Duration.FromDays(7);
        var next = await services
            .GetRequiredService<OpenSlots>()
            .NextAsync(eventType!.Offered, eventType!.DefaultDuration, from, CancellationToken.None);
        return next!.Value.StartsAt;
    }

    /// <summary>Somebody else books, as a program does.</summary>
    public static async Task BookElsewhereAsync(
        this OpenCafe cafe,
        Instant start,
        string name,
        string eventType = "/demo/ada/intro"
    )
    {
        using var program = new HttpClient();
        using var answer = await program.PostAsJsonAsync(
            cafe.AddressOf($"/api/v1/public{eventType}/bookings"),
            new
            {
                start = InstantPattern.General.Format(start),
                timeZone = "Europe/Paris",
                invitee = new { name, email = "someone@else.example" },
            }
        );
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("^Kept for you for", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeptPattern();
}
