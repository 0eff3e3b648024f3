using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Takes back that the invitee did not come.</summary>
internal sealed partial class UndoNoShow(BookingChange change, ILogger<UndoNoShow> logger)
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
        if (open.Booking.Status != BookingStatus.NoShow)
        {
            return new OutcomeResult.NotNow(open.Booking.Status);
        }

        open.Booking.ClearNoShow(actor.UserId, open.Now);
        await open.CommitAsync([]);
        return new OutcomeResult.Recorded();
    }

    [LoggerMessage(LogLevel.Information, "Booking {BookingId} no longer a no-show")]
    private partial void LogRecorded(BookingId bookingId);
}
