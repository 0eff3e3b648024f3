using System.Diagnostics;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>What is said of days and times without offers: as much as an invitee may know.</summary>
internal static class PickerSentences
{
    /// <summary>In a word or two, after the name of a day.</summary>
    public static string Short(this IStringLocalizer<PickerTexts> texts, InviteeReason reason) =>
        reason switch
        {
            InviteeReason.TooSoon => texts["ShortTooSoon"],
            InviteeReason.NotYetOpen => texts["ShortNotYetOpen"],
            InviteeReason.TooFar => texts["ShortTooFar"],
            InviteeReason.EnoughBookings => texts["ShortEnough"],
            InviteeReason.NoStart => texts["ShortNoStart"],
            InviteeReason.Closed => texts["ShortClosed"],
            InviteeReason.Taken => texts["ShortTaken"],
            InviteeReason.SessionFull => texts["ShortFull"],
            _ => throw new UnreachableException(),
        };

    public static string OfDay(
        this IStringLocalizer<PickerTexts> texts,
        LocalDate day,
        InviteeReason reason,
        string hostName
    )
    {
        var name = TimeText.Day(day);
        return reason switch
        {
            InviteeReason.TooSoon => texts["DayTooSoon", name],
            InviteeReason.NotYetOpen => texts["DayNotYetOpen", name],
            // So far ahead the day alone would be taken for one of this year.
            InviteeReason.TooFar => texts["DayTooFar", TimeText.DayWithYear(day)],
            InviteeReason.EnoughBookings => texts["Enough"],
            InviteeReason.NoStart => texts["DayNoStart", name],
            InviteeReason.Closed => texts["DayClosed", name, hostName],
            InviteeReason.Taken => texts["DayTaken", name],
            InviteeReason.SessionFull => texts["DayFull", name],
            _ => throw new UnreachableException(),
        };
    }

    public static string OfGap(
        this IStringLocalizer<PickerTexts> texts,
        Interval gap,
        DateTimeZone zone,
        InviteeReason reason,
        string hostName
    )
    {
        var key = reason switch
        {
            InviteeReason.TooSoon => "GapTooSoon",
            InviteeReason.NotYetOpen => "GapNotYetOpen",
            InviteeReason.TooFar => "GapTooFar",
            InviteeReason.EnoughBookings => "Enough",
            InviteeReason.NoStart => "GapNoStart",
            InviteeReason.Closed => "GapClosed",
            InviteeReason.Taken => "GapTaken",
            InviteeReason.SessionFull => "GapFull",
            _ => throw new UnreachableException(),
        };
        return texts[
            key,
            TimeText.Of(gap.Start, zone, TimeShape.Clock),
            TimeText.Of(gap.End, zone, TimeShape.Clock),
            TimeText.Of(gap.Start, zone, TimeShape.Day),
            hostName
        ];
    }
}
