using System.Text.RegularExpressions;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.EventTypes.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>What invitees say beside the time, and how they came.</summary>
internal static partial class DetailsSteps
{
    public static ILocator GuestInput(this IPage page) =>
        page.GetByRole(AriaRole.Textbox, new() { Name = "Invite others" });

    public static ILocator Chip(this IPage page, string email) =>
        page.GetByRole(AriaRole.List, new() { Name = "People you invite" }).GetByText(email, new() { Exact = true });

    public static ILocator NewLinkButton(this IPage page, string eventType) =>
        page.GetByRole(AriaRole.Button, new() { Name = $"New link to {eventType}" });

    public static ILocator RevokeButton(this IPage page, string note) =>
        page.GetByRole(AriaRole.Button, new() { Name = $"Withdraw the link for {note}" });

    public static async Task InviteAsync(this IPage page, params string[] emails)
    {
        foreach (var email in emails)
        {
            await page.GuestInput().FillAsync(email);
            await page.GuestInput().PressAsync("Enter");
            await Assertions.Expect(page.Chip(email)).ToBeVisibleAsync();
        }
    }

    /// <summary>The path of a new link to Ada's workshop.</summary>
    public static async Task<string> LinkAsync(this OpenCafe cafe, string eventType = "workshop")
    {
        var services = cafe.Site.Services;
        var found = await services
            .GetRequiredService<PublicQueries>()
            .FindEventTypeAsync(new("demo", "ada", eventType), CancellationToken.None);
        var made = await services
            .GetRequiredService<CreateSchedulingLink>()
            .ExecuteAsync(
                new Actor.Member(found!.OrganizationId, found.HostId, Role.Owner),
                found.Id,
                LinkTerms.SingleUse,
                CancellationToken.None
            );
        return $"/links/{made.ShouldBeOfType<CreateSchedulingLinkResult.Created>().Token}";
    }

    public static async Task MakeLinkAsync(this IPage page, string eventType, string note)
    {
        await page.NewLinkButton(eventType).ClickAsync();
        await page.GetByLabel("Whom it is for").FillAsync(note);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        await Assertions.Expect(page.GetByText("It is shown only now")).ToBeVisibleAsync();
    }

    /// <summary>Ines books Ada's workshop by phone, with a friend.</summary>
    public static async Task<IPage> BookWorkshopAsync(this OpenCafe cafe, Visit visit)
    {
        var page = await cafe.VisitAsync(
            BookingSteps.FormOf("/demo/ada/workshop", await cafe.FreeWorkshopAsync()),
            visit
        );
        await page.FillInAsync("Ines Carvalho", "ines@guests.example");
        await page.GetByLabel("Ada Lovelace calls you").CheckAsync();
        await page.GetByLabel("Your phone number").FillAsync("+351 21 999 9000");
        await page.GetByLabel("What shall we call it?").FillAsync("Engines");
        await page.InviteAsync("ben@guests.example");
        await page.BookButton().ClickAsync();
        await Assertions.Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        return page;
    }

    public static async Task<IPage> AskForCodeAsync(
        this OpenCafe cafe,
        Visit visit,
        string email = "ines@guests.example"
    )
    {
        var start = await cafe.FreeStartAsync();
        var page = await cafe.VisitAsync(BookingSteps.FormOf("/demo/ada/second-opinion", start), visit);
        await page.FillInAsync("Ines Carvalho", email);
        await page.GetByLabel("Your phone number").FillAsync("+351 21 999 9000");
        await page.BookButton().ClickAsync();
        await Assertions.Expect(page.GetByText("We have sent a code to")).ToBeVisibleAsync();
        return page;
    }

    public static async Task<string> CodeAsync(this OpenCafe cafe, string email) =>
        CodeIn(await cafe.MailAsync(email, "Your code"));

    public static string CodeIn(OutboxMail mail) => CodePattern().Match(mail.Text).Value;

    private static async Task<Instant> FreeWorkshopAsync(this OpenCafe cafe)
    {
        var services = cafe.Site.Services;
        var found = await services
            .GetRequiredService<PublicQueries>()
            .FindEventTypeAsync(new("demo", "ada", "workshop"), CancellationToken.None);
        var from = cafe.Site.Clock.GetCurrentInstant() + Duration.FromDays(7);
        var next = await services
            .GetRequiredService<Web.Features.Scheduling.OpenSlots>()
            .NextAsync(found!.Offered, found.DefaultDuration, from, CancellationToken.None);
        return next!.Value.StartsAt;
    }

    [GeneratedRegex(@"(?<=\n)\d{6}(?=\s)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePattern();
}
