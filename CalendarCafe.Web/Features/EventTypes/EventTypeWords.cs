using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.EventTypes;

/// <summary>What several pages say of an event type.</summary>
internal static class EventTypeWords
{
    private const int MinutesPerHour = 60;

    /// <summary>45 min, 1 h, 1 h 30 min.</summary>
    public static string Length(this IStringLocalizer<EventTypeTexts> texts, Duration duration)
    {
        var minutes = (int)duration.TotalMinutes;
        return (minutes / MinutesPerHour, minutes % MinutesPerHour) switch
        {
            (0, _) => texts["LengthMinutes", minutes],
            (var hours, 0) => texts["LengthHours", hours],
            var (hours, rest) => texts["LengthHoursMinutes", hours, rest],
        };
    }

    public static string Location(this IStringLocalizer<EventTypeTexts> texts, LocationKind kind) =>
        kind switch
        {
            LocationKind.Phone => texts["LocationPhone"],
            LocationKind.InPerson => texts["LocationInPerson"],
            LocationKind.Zoom => texts["LocationZoom"],
            LocationKind.GoogleMeet => texts["LocationGoogleMeet"],
            LocationKind.MicrosoftTeams => texts["LocationMicrosoftTeams"],
            LocationKind.Custom => texts["LocationCustom"],
        };

    /// <summary>A place as an invitee chooses it: who calls whom, and where one goes. Numbers and links are told to who has booked.</summary>
    public static string Offer(this IStringLocalizer<EventTypeTexts> texts, MeetingPlace place, string hostName) =>
        place switch
        {
            { AsksForPhone: true } => texts["OfferCalled", hostName],
            { Kind: LocationKind.Phone } => texts["OfferCalling", hostName],
            { Kind: LocationKind.InPerson, Value: { } address } => texts["OfferAddress", address],
            { Kind: LocationKind.Custom, Link: not null } => texts["OfferLink"],
            _ => texts.Location(place.Kind),
        };
}
