using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Says that the invitee did not come. Nobody is written to.</summary>
internal sealed partial class MarkNoShow(BookingChange change, ILogger<MarkNoShow> logger)
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
        if (!open.Booking.MayBeMissedAt(open.Now))
        {
            return new OutcomeResult.NotNow(open.Booking.Status);
        }

        open.Booking.MarkNoShow(actor.UserId, open.Now);
        await open.CommitAsync([]);
        return new OutcomeResult.Recorded();
    }

    [LoggerMessage(LogLevel.Information, "Booking {BookingId} marked as a no-show")]
    private partial void LogRecorded(BookingId bookingId);
}
