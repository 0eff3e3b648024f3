using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>Which of two is meant where the clocks show a time twice.</summary>
internal static class RepeatText
{
    /// <summary>"(second) WET"; null where a time comes once.</summary>
    public static string? Of(IStringLocalizer<BookingTexts> texts, Instant at, DateTimeZone zone) =>
        TimeText.RepeatedHourOf(at, zone) switch
        {
            RepeatedHour.None => null,
            RepeatedHour.First => texts["RepeatFirst", ZoneText.Abbreviation(zone, at)].Value,
            RepeatedHour.Second => texts["RepeatSecond", ZoneText.Abbreviation(zone, at)].Value,
        };
}
