using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Web.Features.Notifications;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>A host's no to a request: frees the time and tells both.</summary>
internal sealed partial class DeclineBooking(
    BookingChange change,
    CallOffLetters letters,
    ILogger<DeclineBooking> logger
)
{
    /// <param name="seen">The SEQUENCE of the request that was looked at; programs may leave it out.</param>
    public async Task<AnswerRequestResult> ExecuteAsync(
        Actor.Member actor,
        BookingId id,
        int? seen,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var cleaned = CleanText.Paragraphs(reason);
        if (cleaned.Length > Booking.ReasonLength)
        {
            return new AnswerRequestResult.ReasonTooLong(Booking.ReasonLength);
        }

        var result = await change.MakeAsync<AnswerRequestResult>(
            actor,
            id,
            new AnswerRequestResult.NotFound(),
            open => DeclineAsync(open, actor, seen, cleaned),
            cancellationToken
        );
        if (result is AnswerRequestResult.Answered)
        {
            LogDeclined(id);
        }

        return result;
    }

    private async Task<AnswerRequestResult> DeclineAsync(OpenBooking open, Actor.Member actor, int? seen, string reason)
    {
        if (ApproveBooking.Refusal(open.Booking, seen, open.Now) is { } refusal)
        {
            return refusal;
        }

        open.Booking.Decline(actor.UserId, reason, open.Now);
        await open.CommitAsync(
            await letters.CalledOffAsync(open.Context, open.Booking, open.Now, open.CancellationToken)
        );
        return AnswerRequestResult.Answered.Of(open.Booking);
    }

    [LoggerMessage(LogLevel.Information, "Request {BookingId} declined")]
    private partial void LogDeclined(BookingId bookingId);
}
