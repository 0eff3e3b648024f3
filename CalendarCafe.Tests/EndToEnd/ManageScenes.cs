using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Bookings.Managing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>What an invitee sees of a booking after it was made, however it stands.</summary>
internal static class ManageScenes
{
    public static IReadOnlyList<Scene> All { get; } =
    [
        Scene.At("booking-request", "/demo/ada/mentoring?start=2026-03-17T16:00:00Z"),
        new("manage-requested", RequestAsync),
        new("manage-declined", DeclineAsync),
        new("manage-expired", ExpireAsync),
        new("manage-completed", (cafe, visit) => OpenPastAsync(cafe, visit, BookingStatus.Completed)),
        new("manage-no-show", (cafe, visit) => OpenPastAsync(cafe, visit, BookingStatus.NoShow)),
        new("manage-too-late", ComeTooLateAsync),
        new("manage-move-too-late", async (cafe, visit) => await LookAsync(await ComeTooLateAsync(cafe, visit))),
        new("manage-move", async (cafe, visit) => await OpenPickerAsync(await RequestAsync(cafe, visit))),
        new("manage-move-week", (cafe, visit) => AskAsync(cafe, visit, "view=week", "Week of")),
        new("manage-move-none", (cafe, visit) => AskAsync(cafe, visit, "date=2026-07-01", "Nearest:")),
        new("manage-move-typed", (cafe, visit) => AskAsync(cafe, visit, "typed=14+march+9:00", "Nearest:")),
        new("manage-move-form", async (cafe, visit) => await HoldAsync(await RequestAsync(cafe, visit))),
        new("manage-move-over", LetExpireAsync),
        new("manage-move-lost", LoseHoldAsync),
        new("manage-move-taken", LoseAsync),
        new("manage-moved", MoveAsync),
    ];

    private static async Task<IPage> RequestAsync(OpenCafe cafe, Visit visit)
    {
        var page = await cafe.VisitAsync("/demo/ada/mentoring", visit);
        await page.Locator("section.times a.slot").First.ClickAsync();
        await page.FillInAsync("Ines Carvalho", $"{Guid.NewGuid():N}@guests.example");
        await page.GetByLabel("What are you working on?").FillAsync("A compiler");
        await page.GetByRole(AriaRole.Button, new() { Name = "Request " }).ClickAsync();
        await Expect(page.GetByText("Requested, not confirmed yet")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> OpenPickerAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Move to another time" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Another time for Mentoring" }))
            .ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> ChooseAsync(IPage page)
    {
        await OpenPickerAsync(page);
        await page.Locator("section.times a.slot").Last.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Move to this time?" })).ToBeFocusedAsync();
        return page;
    }

    private static async Task<IPage> MoveAsync(OpenCafe cafe, Visit visit)
    {
        var page = await ChooseAsync(await RequestAsync(cafe, visit));
        await page.GetByRole(AriaRole.Button, new() { Name = "Move to " }).ClickAsync();
        await Expect(page.GetByText("Moved by you")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> AskAsync(OpenCafe cafe, Visit visit, string question, string answer)
    {
        var page = await OpenPickerAsync(await RequestAsync(cafe, visit));
        await page.GotoAsync($"{page.Url.Split('?')[0]}?{question}");
        await Expect(page.GetByText(answer).First).ToBeAttachedAsync();
        return page;
    }

    private static async Task<IPage> HoldAsync(IPage page)
    {
        await ChooseAsync(page);
        await Expect(page.LongerButton()).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> LetExpireAsync(OpenCafe cafe, Visit visit)
    {
        var page = await HoldAsync(await RequestAsync(cafe, visit));
        await cafe.ExpireHoldsAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Keep it again" })).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> LoseHoldAsync(OpenCafe cafe, Visit visit)
    {
        var page = await HoldAsync(await RequestAsync(cafe, visit));
        await cafe.ExpireHoldsAsync();
        await BookChosenAsync(cafe, page);
        await Expect(page.GetByText("and it was taken. Your booking stays where it is")).ToBeVisibleAsync();
        return page;
    }

    // Nothing is held where no circuit comes about: so the form is what hears of it.
    private static async Task<IPage> LoseAsync(OpenCafe cafe, Visit visit)
    {
        var page = await OpenPickerAsync(await RequestAsync(cafe, visit));
        await Line.CutFromTheStartAsync(page);
        await page.Locator("section.times a.slot").Last.ClickAsync();
        await BookChosenAsync(cafe, page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Move to " }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        return page;
    }

    private static async Task BookChosenAsync(OpenCafe cafe, IPage page)
    {
        var start = await page.Locator("input[name=start]").InputValueAsync();
        await cafe.BookElsewhereAsync(NodaTime.Text.InstantPattern.General.Parse(start).Value, "Jakub Nowak");
    }

    private static async Task<IPage> DeclineAsync(OpenCafe cafe, Visit visit)
    {
        var page = await RequestAsync(cafe, visit);
        var (host, booking) = await FindAsync(cafe, page);
        await cafe
            .Site.Services.GetRequiredService<DeclineBooking>()
            .ExecuteAsync(host, booking.Id, booking.Sequence, "I am on a train all week.", CancellationToken.None);
        return await ReloadAsync(page, "declined this request");
    }

    private static async Task<IPage> ExpireAsync(OpenCafe cafe, Visit visit)
    {
        var page = await RequestAsync(cafe, visit);
        var (_, booking) = await FindAsync(cafe, page);
        await cafe.ExecuteAsync($"UPDATE bookings SET answer_by = '2026-03-01T00:00:00Z' WHERE id = '{booking.Id}'");
        await cafe.Site.Services.GetRequiredService<ExpireRequests>().ExecuteAsync(CancellationToken.None);
        return await ReloadAsync(page, "answer in time");
    }

    private static async Task<IPage> ComeTooLateAsync(OpenCafe cafe, Visit visit)
    {
        var page = await RequestAsync(cafe, visit);
        var (_, booking) = await FindAsync(cafe, page);
        await cafe.ExecuteAsync(
            $"""
            UPDATE bookings SET rescheduling_notice_minutes = 80000, cancellation_notice_minutes = 80000
            WHERE id = '{booking.Id}'
            """
        );
        return await ReloadAsync(page, "could be moved here until");
    }

    private static async Task<IPage> LookAsync(IPage page)
    {
        await page.GotoAsync($"{page.Url.Split('?')[0]}/reschedule");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Back to the booking" })).ToBeVisibleAsync();
        return page;
    }

    private static async Task<IPage> OpenPastAsync(OpenCafe cafe, Visit visit, BookingStatus status)
    {
        await using var context = await cafe
            .Site.Services.GetRequiredService<CafeDatabase>()
            .OpenWithoutTenantAsync(CancellationToken.None);
        var booking = await context.Bookings.AcrossTenants().FirstAsync(row => row.Status == status);
        var token = SecretToken.New();
        var until = cafe.Site.Clock.GetCurrentInstant() + BookingToken.Lifetime;
        await cafe.SaveAsync(BookingToken.For(booking.OrganizationId, booking.Id, token.Hash, until));
        return await cafe.VisitAsync($"/manage/{token.Text}", visit);
    }

    private static async Task<(Actor.Member Host, Booking Booking)> FindAsync(OpenCafe cafe, IPage page)
    {
        var services = cafe.Site.Services;
        var token = new Uri(page.Url).Segments[^1];
        var invitee = await services.GetRequiredService<BookingByToken>().ActorAsync(token, CancellationToken.None);
        await using var context = await services
            .GetRequiredService<CafeDatabase>()
            .OpenWithoutTenantAsync(CancellationToken.None);
        var booking = await context
            .Bookings.AcrossTenants()
            .Include(row => row.Hosts)
            .SingleAsync(row => row.Id == invitee!.BookingId);
        return (new(booking.OrganizationId, booking.Organizer, Role.Owner), booking);
    }

    private static async Task<IPage> ReloadAsync(IPage page, string state)
    {
        await page.ReloadAsync();
        await Expect(page.GetByText(state).First).ToBeVisibleAsync();
        return page;
    }
}
