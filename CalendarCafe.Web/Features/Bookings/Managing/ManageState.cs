using CalendarCafe.Domain.Bookings;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Bookings.Managing;

/// <summary>How a booking stands, in its invitee's words, with the tone that the words are shown in.</summary>
internal sealed record ManageState(string Sentence, string Tone)
{
    /// <param name="justNow">What the invitee has just done to it, as the address says; null for nothing.</param>
    public static ManageState Of(
        ManagedBooking booking,
        Instant now,
        JustDone? justNow,
        IStringLocalizer<BookingTexts> texts
    ) =>
        booking.Status switch
        {
            BookingStatus.Canceled => new(CalledOff(booking, texts), "canceled"),
            BookingStatus.NoShow => new(texts["StateNoShow"], "past"),
            BookingStatus.Completed => new(texts["StateCompleted"], "past"),
            BookingStatus.Pending or BookingStatus.Confirmed or BookingStatus.Rescheduled when booking.EndsAt <= now =>
                new(texts["StatePast"], "past"),
            BookingStatus.Pending => new(
                texts[justNow == JustDone.Moved ? "StatePendingMoved" : "StatePending", booking.HostName],
                "pending"
            ),
            BookingStatus.Confirmed or BookingStatus.Rescheduled => new(Agreed(booking, justNow, texts), "confirmed"),
        };

    private static string CalledOff(ManagedBooking booking, IStringLocalizer<BookingTexts> texts) =>
        booking.CancellationKind switch
        {
            CancellationKind.Declined => texts["StateDeclined", booking.HostName],
            CancellationKind.Expired => texts["StateExpired", booking.HostName],
            CancellationKind.Canceled or null => texts["StateCanceled"],
        };

    private static string Agreed(ManagedBooking booking, JustDone? justNow, IStringLocalizer<BookingTexts> texts) =>
        justNow switch
        {
            JustDone.Booked => texts["StateNew"],
            JustDone.Moved => texts["StateMoved"],
            null => texts[booking.Status == BookingStatus.Rescheduled ? "StateRescheduled" : "StateConfirmed"],
        };
}
