using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Changes;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Tests.Features.Bookings.Changes;

/// <summary>What tests of changes do and look at again and again.</summary>
internal static class ChangeSteps
{
    public static readonly Instant Tomorrow = QuietSite.Now + Duration.FromDays(1);

    public static Actor.Invitee InviteeOf(SettledHost host, BookSlotResult.Booked booked) =>
        new(host.Organization.Id, booked.BookingId);

    public static Task<RescheduleBookingResult> MoveAsync(
        this QuietSite site,
        Actor actor,
        BookingId id,
        Instant start,
        int? seen = null,
        bool anyway = false
    ) =>
        site.Get<RescheduleBooking>()
            .ExecuteAsync(actor, new(id, start, seen, anyway), TestContext.Current.CancellationToken);

    public static Task<AnswerRequestResult> ApproveAsync(
        this QuietSite site,
        Actor.Member actor,
        BookingId id,
        int seen = 0
    ) => site.Get<ApproveBooking>().ExecuteAsync(actor, id, seen, TestContext.Current.CancellationToken);

    public static Task<AnswerRequestResult> DeclineAsync(
        this QuietSite site,
        Actor.Member actor,
        BookingId id,
        string? reason = null,
        int seen = 0
    ) => site.Get<DeclineBooking>().ExecuteAsync(actor, id, seen, reason, TestContext.Current.CancellationToken);

    public static Task<CancelBookingResult> CancelAsync(this QuietSite site, Actor actor, BookingId id) =>
        site.Get<CancelBooking>().ExecuteAsync(actor, id, null, TestContext.Current.CancellationToken);

    public static Task<int> ExpireAsync(this QuietSite site) =>
        site.Get<ExpireRequests>().ExecuteAsync(TestContext.Current.CancellationToken);

    public static Task<int> CompleteAsync(this QuietSite site) =>
        site.Get<CompleteMeetings>().ExecuteAsync(TestContext.Current.CancellationToken);

    public static async Task<Booking> ReadAsync(this QuietSite site, BookingId id)
    {
        await using var context = await site.OpenAsync();
        return await context
            .Bookings.AcrossTenants()
            .AsNoTracking()
            .Include(booking => booking.Hosts)
            .Include(booking => booking.History)
            .AsSplitQuery()
            .SingleAsync(booking => booking.Id == id);
    }

    public static Task<long> ClaimsAsync(this QuietSite site, BookingId id) =>
        site.CountAsync("slot_claims", "booking_id = $1 AND released_at IS NULL", id.Value);

    /// <summary>In the order in which they were written, but for the last bit of it: two of one act go to different people.</summary>
    public static async Task<IReadOnlyList<NotificationLog>> MailsAsync(this QuietSite site, BookingId id)
    {
        await using var context = await site.OpenAsync();
        return await context
            .NotificationLogs.AcrossTenants()
            .AsNoTracking()
            .Where(mail => mail.BookingId == id)
            .OrderBy(mail => mail.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Somebody else in the host's organisation, who works every day from nine to five in Paris.</summary>
    public static async Task<User> ColleagueAsync(
        this QuietSite site,
        SettledHost host,
        string name = "Grace Hopper",
        Role role = Role.Member,
        bool works = true
    )
    {
        var slug = Slug.Suggest(name, "colleague");
        var email = $"{slug}@{host.Organization.Slug}.test";
        var colleague = User.Create(host.Organization.Id, email, name, slug, "Europe/Paris", "en", role);
        var hours = AvailabilitySchedule.Create(host.Organization.Id, colleague.Id, "Hours", "Europe/Paris", true);
        for (var day = Weekday.Monday; works && day <= Weekday.Sunday; day++)
        {
            hours.Work(day, MinuteOfDay.At(9), MinuteOfDay.At(17));
        }

        await site.AddAsync(colleague, hours);
        return colleague;
    }
}
