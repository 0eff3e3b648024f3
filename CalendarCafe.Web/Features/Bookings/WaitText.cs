using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>How long to wait, in whole units and never too short: 5 minutes, 2 hours, 1 day.</summary>
internal static class WaitText
{
    private const int MinutesPerHour = 60;
    private const int HoursPerDay = 24;

    public static string Wait(this IStringLocalizer<BookingTexts> texts, Duration wait)
    {
        var minutes = (int)Math.Ceiling(wait.TotalMinutes);
        if (minutes < MinutesPerHour)
            return texts.Plural("WaitMinutes", Math.Max(1, minutes));

        var hours = (int)Math.Ceiling(wait.TotalHours);
        return hours < HoursPerDay
            ? texts.Plural("WaitHours", hours)
            : texts.Plural("WaitDays", (int)Math.Ceiling(wait.TotalDays));
    }
}
