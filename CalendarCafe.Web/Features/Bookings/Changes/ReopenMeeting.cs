using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Takes back that a meeting took place: it can be moved again, and nobody completes it by itself.</summary>
internal sealed partial class ReopenMeeting(BookingChange change, ILogger<ReopenMeeting> logger)
{
    public async Task<OutcomeResult> ExecuteAsync(Actor.Member actor, BookingId id, CancellationToken cancellationToken)
    {
        var result = await change.MakeAsync<OutcomeResult>(
            actor,
            id,
            new OutcomeResult.NotFound(),
            open => RecordAsync(open, actor),
            cancellationToken
        );
        if (result is OutcomeResult.Recorded)
        {
            LogRecorded(id);
        }

        return result;
    }

    private static async Task<OutcomeResult> RecordAsync(OpenBooking open, Actor.Member actor)
    {
        if (open.Booking.Status != BookingStatus.Completed)
        {
            return new OutcomeResult.NotNow(open.Booking.Status);
        }

        open.Booking.Reopen(actor.UserId, open.Now);
        await open.CommitAsync([]);
        return new OutcomeResult.Recorded();
    }

    [LoggerMessage(LogLevel.Information, "Booking {BookingId} reopened")]
    private partial void LogRecorded(BookingId bookingId);
}
