using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>Why a time cannot be had, as much of it as an invitee may know: nothing of what else fills the host's day.</summary>
internal static class WhyNotTexts
{
    public static string WhyNot(
        this IStringLocalizer<BookingTexts> texts,
        IReadOnlyList<SlotReason> reasons,
        Instant start,
        DateTimeZone zone,
        string hostName
    )
    {
        var when = TimeText.Of(start, zone, TimeShape.DayAndClock);
        return new SlotExplanation(start, reasons, [], []).ForInvitee() switch
        {
            [InviteeReason.TooSoon, ..] => texts["WhyNotTooSoon", when],
            [InviteeReason.NotYetOpen, ..] => texts["WhyNotYetOpen", when],
            // So far ahead the day alone would be taken for one of this year.
            [InviteeReason.TooFar, ..] => texts["WhyNotTooFar", TimeText.Of(start, zone, TimeShape.DayWithYear)],
            [InviteeReason.EnoughBookings, ..] => texts["WhyNotEnough"],
            [InviteeReason.Closed, ..] => texts["WhyNotHours", when, hostName],
            [InviteeReason.SessionFull, ..] => texts["WhyNotFull", when],
            [InviteeReason.NoStart, ..] => texts["WhyNotOffGrid", when],
            _ => texts["WhyNotBusy", when],
        };
    }
}
