using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Notifications;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>Cancels a booking for its host or its invitee: frees the time and tells both, in one transaction.</summary>
internal sealed partial class CancelBooking(BookingChange change, CallOffLetters letters, ILogger<CancelBooking> logger)
{
    public async Task<CancelBookingResult> ExecuteAsync(
        Actor actor,
        BookingId id,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var result = await change.MakeAsync<CancelBookingResult>(
            actor,
            id,
            new CancelBookingResult.NotFound(),
            open => CancelAsync(open, actor, CleanText.Paragraphs(reason)),
            cancellationToken
        );
        if (result is CancelBookingResult.Canceled)
        {
            LogCanceled(id, BookingAccess.PartyOf(actor));
        }

        return result;
    }

    /// <summary>In the transaction of a change, once it is known that the actor may.</summary>
    internal async Task<CancelBookingResult> CancelAsync(OpenBooking open, Actor actor, string reason)
    {
        if (Refusal(open.Booking, actor, reason, open.Now) is { } refusal)
        {
            return refusal;
        }

        // Where nobody asks for one, none is passed on.
        var given = open.Booking.CancellationReason == CancellationReasonPolicy.Never ? "" : reason;
        open.Booking.Cancel(BookingAccess.PartyOf(actor), (actor as Actor.Member)?.UserId, given, open.Now);
        await open.CommitAsync(
            await letters.CalledOffAsync(open.Context, open.Booking, open.Now, open.CancellationToken)
        );
        return new CancelBookingResult.Canceled();
    }

    private static CancelBookingResult? Refusal(Booking booking, Actor actor, string reason, Instant now)
    {
        if (!booking.IsActive || booking.IsOverAt(now))
        {
            return new CancelBookingResult.AlreadyOver(booking.Status);
        }

        if (actor is Actor.Invitee && now >= booking.InviteeMayCancelUntil)
        {
            return new CancelBookingResult.TooLate(booking.InviteeMayCancelUntil);
        }

        if (booking.CancellationReason == CancellationReasonPolicy.Required && reason.Length == 0)
        {
            return new CancelBookingResult.ReasonRequired();
        }

        return reason.Length > Booking.ReasonLength
            ? new CancelBookingResult.ReasonTooLong(Booking.ReasonLength)
            : null;
    }

    [LoggerMessage(LogLevel.Information, "Booking {BookingId} cancelled by {Party}")]
    private partial void LogCanceled(BookingId bookingId, BookingParty party);
}
