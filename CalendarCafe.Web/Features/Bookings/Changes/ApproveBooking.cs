using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Web.Features.Notifications;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>A host's yes to a request. Its time was held all along, so that nothing can stand in the way but time itself.</summary>
internal sealed partial class ApproveBooking(
    BookingChange change,
    BookingLetters letters,
    ILogger<ApproveBooking> logger
)
{
    /// <param name="seen">The SEQUENCE of the request that was looked at: a request that was moved since is another one. Programs may leave it out.</param>
    public async Task<AnswerRequestResult> ExecuteAsync(
        Actor.Member actor,
        BookingId id,
        int? seen,
        CancellationToken cancellationToken
    )
    {
        var result = await change.MakeAsync<AnswerRequestResult>(
            actor,
            id,
            new AnswerRequestResult.NotFound(),
            open => ApproveAsync(open, actor, seen),
            cancellationToken
        );
        if (result is AnswerRequestResult.Answered)
        {
            LogApproved(id);
        }

        return result;
    }

    /// <summary>Why a request cannot be answered any more; null where it still waits.</summary>
    internal static AnswerRequestResult? Refusal(Booking booking, int? seen, Instant now)
    {
        if (booking.Status != BookingStatus.Pending)
        {
            return new AnswerRequestResult.NotWaiting(booking.Status);
        }

        if (booking.AnswerBy is { } until && now >= until)
        {
            return new AnswerRequestResult.TooLate(until);
        }

        return seen is null || booking.Sequence == seen ? null : new AnswerRequestResult.Changed(booking.StartsAt);
    }

    private async Task<AnswerRequestResult> ApproveAsync(OpenBooking open, Actor.Member actor, int? seen)
    {
        if (Refusal(open.Booking, seen, open.Now) is { } refusal)
        {
            return refusal;
        }

        open.Booking.Approve(actor.UserId, open.Now);
        await open.CommitAsync(
            await letters.ApprovedAsync(open.Context, open.Booking, open.Now, open.CancellationToken)
        );
        return AnswerRequestResult.Answered.Of(open.Booking);
    }

    [LoggerMessage(LogLevel.Information, "Request {BookingId} approved")]
    private partial void LogApproved(BookingId bookingId);
}
