using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;
using NodaTime.Text;

namespace CalendarCafe.Web.Features.Availability.Away;

/// <summary>What the dialogs of this page have in common.</summary>
internal static class AwayDialogs
{
    public static LocalDate? Read(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? date : null;

    /// <summary>What is said of a save that no single field explains.</summary>
    public static string Refusal(IStringLocalizer<AvailabilityTexts> texts, SaveAwayResult result) =>
        result switch
        {
            SaveAwayResult.Overlaps(var dates, var zone) => texts[
                "TravelOverlaps",
                HoursWords.Dates(dates.Start, dates.End),
                ZoneText.City(DateTimeZoneProviders.Tzdb[zone])
            ],
            SaveAwayResult.TooMany(var limit) => texts["AwayTooMany", limit],
            _ => texts["AwayRefused"],
        };
}
