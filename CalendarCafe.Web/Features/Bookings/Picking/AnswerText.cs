using System.Diagnostics;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>An answer in one sentence.</summary>
internal static class AnswerText
{
    public static string Of(
        IStringLocalizer<PickerTexts> texts,
        IStringLocalizer<BookingTexts> bookingTexts,
        TimeAnswer answer,
        DateTimeZone zone,
        string hostName
    ) =>
        answer switch
        {
            TimeAnswer.Unreadable => texts["TypedUnreadable", texts["TypedExample"]],
            TimeAnswer.Past => bookingTexts["WhyNotPast"],
            TimeAnswer.Free(var start) => texts["TypedFree", TimeText.Of(start, zone, TimeShape.DayAndClock)],
            TimeAnswer.Standing(var start) => texts["Standing", TimeText.Of(start, zone, TimeShape.DayAndClock)],
            TimeAnswer.NotOffered(var start, var reason) => bookingTexts.WhyNot(reason, start, zone, hostName),
            TimeAnswer.Skipped(var local) => texts[
                "TypedSkipped",
                TimeText.Day(local.Date),
                TimeText.Clock(local.TimeOfDay)
            ],
            TimeAnswer.Twice(var local) => texts[
                "TypedTwice",
                TimeText.Day(local.Date),
                TimeText.Clock(local.TimeOfDay)
            ],
            TimeAnswer.NothingOn(var day, var reason) => texts.OfDay(day, reason, hostName),
            TimeAnswer.NothingBetween(var gap, var reason) => texts.OfGap(gap, zone, reason, hostName),
            TimeAnswer.SomethingNow => texts["SomethingNow"],
            _ => throw new UnreachableException(),
        };
}
