using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Notifications;
using CalendarCafe.Web.Features.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Gives a booking to another member of the organisation who is free then, and tells all three.</summary>
internal sealed partial class ReassignBooking(
    BookingChange change,
    MoveLetters letters,
    ILogger<ReassignBooking> logger
)
{
    public async Task<ReassignBookingResult> ExecuteAsync(
        Actor.Member actor,
        ReassignRequest request,
        CancellationToken cancellationToken
    )
    {
        var result = await change.MakeAsync<ReassignBookingResult>(
            actor,
            request.Id,
            new ReassignBookingResult.NotFound(),
            open => ReassignAsync(open, actor, request),
            cancellationToken
        );
        if (result is ReassignBookingResult.Reassigned)
        {
            LogReassigned(request.Id, request.To);
        }

        return result;
    }

    private async Task<ReassignBookingResult> ReassignAsync(
        OpenBooking open,
        Actor.Member actor,
        ReassignRequest request
    )
    {
        var (booking, now) = (open.Booking, open.Now);
        if (Refusal(booking, request, now) is { } refusal)
        {
            return refusal;
        }

        var from = booking.Organizer;
        var to = await ColleagueAsync(open, request.To);
        if (to is null || booking.Hosts.Any(host => host.UserId == to.Id))
        {
            return new ReassignBookingResult.NoSuchHost();
        }

        if (await ClaimAsync(open, from, request) is { } taken)
        {
            return taken;
        }

        booking.Reassign(from, to.Id, await ZoneAsync(open, to), actor.UserId, now);
        await open.CommitAsync(await letters.ReassignedAsync(open.Context, booking, from, now, open.CancellationToken));
        return new ReassignBookingResult.Reassigned(to.Name);
    }

    private static ReassignBookingResult? Refusal(Booking booking, ReassignRequest request, Instant now)
    {
        if (!booking.IsActive || booking.IsOverAt(now))
        {
            return new ReassignBookingResult.AlreadyOver(booking.Status);
        }

        if (booking.SessionId is not null)
        {
            return new ReassignBookingResult.InSession();
        }

        return booking.Sequence == request.Seen ? null : new ReassignBookingResult.Changed(booking.StartsAt);
    }

    private static async Task<ReassignBookingResult?> ClaimAsync(OpenBooking open, UserId from, ReassignRequest request)
    {
        var (context, booking, cancellationToken) = (open.Context, open.Booking, open.CancellationToken);
        var time = MovedMeeting.Of(booking).At(booking.StartsAt);
        await SlotClaims.LockHostsAsync(context, [from, request.To], time, cancellationToken);
        var fits = await ColleagueFits.OfAsync(context, booking, [request.To], open.Now, cancellationToken);
        var reasons = fits[request.To];
        if (reasons.Any(MoveVerdict.IsTaken))
        {
            return new ReassignBookingResult.NotFree();
        }

        if (reasons.Count > 0 && !request.Anyway)
        {
            return new ReassignBookingResult.NeedsConfirmation(reasons);
        }

        await SlotClaims.ReleaseAsync(context, booking.Id, cancellationToken);
        return await SlotClaims.TryClaimAsync(
            context,
            booking.OrganizationId,
            booking.Id,
            [.. booking.Hosts.Select(host => host.UserId).Where(host => host != from), request.To],
            time,
            cancellationToken
        )
            ? null
            : new ReassignBookingResult.NotFree();
    }

    private static Task<User?> ColleagueAsync(OpenBooking open, UserId id) =>
        open
            .Context.Users.AsNoTracking()
            .WhoCanHost()
            .FirstOrDefaultAsync(user => user.Id == id, open.CancellationToken);

    private static async Task<DateTimeZone> ZoneAsync(OpenBooking open, User host)
    {
        var zone = await open
            .Context.AvailabilitySchedules.Where(schedule => schedule.UserId == host.Id && schedule.IsDefault)
            .Select(schedule => schedule.TimeZone)
            .FirstOrDefaultAsync(open.CancellationToken);
        return DateTimeZoneProviders.Tzdb[zone ?? host.TimeZone];
    }

    [LoggerMessage(LogLevel.Information, "Booking {BookingId} given to {HostId}")]
    private partial void LogReassigned(BookingId bookingId, UserId hostId);
}
