using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>Why a time cannot be had, as much of it as an invitee may know: nothing of what else fills the host's day.</summary>
internal static class WhyNotTexts
{
    public static string WhyNot(
        this IStringLocalizer<BookingTexts> texts,
        InviteeReason reason,
        Instant start,
        DateTimeZone zone,
        string hostName
    )
    {
        var when = TimeText.Of(start, zone, TimeShape.DayAndClock);
        return reason switch
        {
            InviteeReason.TooSoon => texts["WhyNotTooSoon", when],
            InviteeReason.NotYetOpen => texts["WhyNotYetOpen", when],
            // So far ahead the day alone would be taken for one of this year.
            InviteeReason.TooFar => texts["WhyNotTooFar", TimeText.Of(start, zone, TimeShape.DayWithYear)],
            InviteeReason.EnoughBookings => texts["WhyNotEnough"],
            InviteeReason.NoStart => texts["WhyNotOffGrid", when],
            InviteeReason.Closed => texts["WhyNotHours", when, hostName],
            InviteeReason.Taken => texts["WhyNotBusy", when],
            InviteeReason.SessionFull => texts["WhyNotFull", when],
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
