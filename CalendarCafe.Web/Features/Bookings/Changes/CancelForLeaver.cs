using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Cancels a booking of a host who was let in no more and cannot do it, for whoever runs the organisation.</summary>
internal sealed partial class CancelForLeaver(
    BookingChange change,
    CancelBooking cancel,
    ILogger<CancelForLeaver> logger
)
{
    public async Task<CancelBookingResult> ExecuteAsync(
        Actor.Member actor,
        BookingId id,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var result = await change.MakeForLeaverAsync<CancelBookingResult>(
            actor,
            id,
            new CancelBookingResult.NotFound(),
            open => cancel.CancelAsync(open, actor, CleanText.Paragraphs(reason)),
            cancellationToken
        );
        if (result is CancelBookingResult.Canceled)
        {
            LogCanceled(id);
        }

        return result;
    }

    [LoggerMessage(LogLevel.Information, "Booking {BookingId} cancelled for a host who has left")]
    private partial void LogCanceled(BookingId bookingId);
}
