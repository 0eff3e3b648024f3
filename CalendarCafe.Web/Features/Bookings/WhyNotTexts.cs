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
        return reasons switch
        {
            [] => texts["WhyNotBusy", when],
            _ => reasons.MinBy(Rank) switch
            {
                SlotReason.TooSoon => texts["WhyNotTooSoon", when],
                // So far ahead the day alone would be taken for one of this year.
                SlotReason.TooFar => texts["WhyNotTooFar", TimeText.Of(start, zone, TimeShape.DayWithYear)],
                SlotReason.OutsideHours or SlotReason.DayClosed => texts["WhyNotHours", when, hostName],
                SlotReason.OffGrid => texts["WhyNotOffGrid", when],
                _ => texts["WhyNotBusy", when],
            },
        };
    }

    // What the invitee can do least about comes last.
    private static int Rank(SlotReason reason) =>
        reason switch
        {
            SlotReason.TooSoon => 0,
            SlotReason.TooFar => 1,
            SlotReason.OutsideHours or SlotReason.DayClosed => 2,
            SlotReason.Busy or SlotReason.BufferConflict or SlotReason.LimitReached => 3,
            SlotReason.OffGrid => 4,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
