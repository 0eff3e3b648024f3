using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Entries;
using CalendarCafe.Web.Features.Notifications;
using CalendarCafe.Web.Features.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>
/// Moves a booking to another time, for its invitee or its host: the old time is freed and the new one claimed in one
/// transaction, and a move that fails leaves it where it was. Statements and order are those of the tested claim sequences.
/// </summary>
internal sealed partial class RescheduleBooking(
    BookingChange change,
    BookingLimits limits,
    MoveLetters letters,
    MovedMeetings meetings,
    ILogger<RescheduleBooking> logger
)
{
    public async Task<RescheduleBookingResult> ExecuteAsync(
        Actor actor,
        RescheduleRequest request,
        CancellationToken cancellationToken
    )
    {
        if (!EntryCheck.Plausible.Contains(request.StartsAt))
        {
            return new RescheduleBookingResult.Implausible();
        }

        if (actor is Actor.Invitee)
        {
            var guests = await meetings.GuestsAsync(actor, request.Id, cancellationToken);
            if (await limits.OfMovesAsync(request.Id, guests, cancellationToken) is { } wait)
            {
                return new RescheduleBookingResult.TooMany(wait);
            }
        }

        var result = await change.MakeAsync<RescheduleBookingResult>(
            actor,
            request.Id,
            new RescheduleBookingResult.NotFound(),
            open => MoveAsync(open, actor, request),
            cancellationToken
        );
        if (result is RescheduleBookingResult.Moved)
        {
            LogMoved(request.Id, BookingAccess.PartyOf(actor));
        }

        return await meetings.WithNearestAsync(result, actor, request, cancellationToken);
    }

    private async Task<RescheduleBookingResult> MoveAsync(OpenBooking open, Actor actor, RescheduleRequest request)
    {
        var (booking, now) = (open.Booking, open.Now);
        if (Refusal(booking, actor, request, now) is { } refusal)
        {
            return refusal;
        }

        var time = MovedMeeting.Of(booking).At(request.StartsAt);
        if (await ClaimAsync(open, actor, request, time) is { } taken)
        {
            return taken;
        }

        var was = new Interval(booking.StartsAt, booking.EndsAt);
        var party = BookingAccess.PartyOf(actor);
        booking.MoveTo(new(time.StartsAt, time.EndsAt), party, (actor as Actor.Member)?.UserId, now);
        await open.CommitAsync(
            await letters.MovedAsync(open.Context, booking, was, party, now, open.CancellationToken)
        );
        return Stands(booking);
    }

    private static RescheduleBookingResult? Refusal(
        Booking booking,
        Actor actor,
        RescheduleRequest request,
        Instant now
    )
    {
        if (!booking.IsActive || booking.IsOverAt(now))
        {
            return new RescheduleBookingResult.AlreadyOver(booking.Status);
        }

        // Sent twice, or by two who meant the same: nothing is left to do.
        if (booking.StartsAt == request.StartsAt)
        {
            return Stands(booking);
        }

        if (request.Seen is { } seen && seen != booking.Sequence)
        {
            return new RescheduleBookingResult.Changed(booking.StartsAt);
        }

        if (request.StartsAt <= now)
        {
            return new RescheduleBookingResult.Past();
        }

        return actor is Actor.Invitee && now >= booking.InviteeMayRescheduleUntil
            ? new RescheduleBookingResult.TooLate(booking.InviteeMayRescheduleUntil)
            : null;
    }

    private static async Task<RescheduleBookingResult?> ClaimAsync(
        OpenBooking open,
        Actor actor,
        RescheduleRequest request,
        ClaimedTime time
    )
    {
        var (context, booking, cancellationToken) = (open.Context, open.Booking, open.CancellationToken);
        var eventType = await context
            .EventTypes.WithDeleted()
            .AsNoTracking()
            .FirstAsync(row => row.Id == booking.EventTypeId, cancellationToken);
        var hosts = booking.Hosts.Select(host => host.UserId).ToList();
        // What plainly cannot be had is refused without waiting for the hosts.
        if (await RefusalAsync(open, actor, request) is { } early)
        {
            return early;
        }

        var wanted = WantedTime.Of(eventType, hosts, time, request.Visitor);
        await wanted.LockAsync(context, [], cancellationToken);
        if (await RefusalAsync(open, actor, request) is { } refusal)
        {
            return refusal;
        }

        // In this order: its own claim would stand in the way of the new one, and often does, buffers included. What is held
        // for moving it goes with its claim, wherever it is moved.
        await SlotClaims.ReleaseAsync(context, booking.Id, cancellationToken);
        return await wanted.TryTakeAsync(context, booking, cancellationToken)
            ? null
            : new RescheduleBookingResult.Taken([]);
    }

    private static async Task<RescheduleBookingResult?> RefusalAsync(
        OpenBooking open,
        Actor actor,
        RescheduleRequest request
    )
    {
        var (booking, cancellationToken) = (open.Booking, open.CancellationToken);
        var reasons = await MovedMeetings.ReasonsAsync(open.Context, booking, request, open.Now, cancellationToken);
        return MoveVerdict.Of(reasons, actor, request.Anyway);
    }

    private static RescheduleBookingResult.Moved Stands(Booking booking) =>
        new(booking.Status, booking.StartsAt, booking.EndsAt, booking.Sequence);

    [LoggerMessage(LogLevel.Information, "Booking {BookingId} moved by {Party}")]
    private partial void LogMoved(BookingId bookingId, BookingParty party);
}
