using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>Where the zone of a booking page comes from: its script asks the browser, or the visitor, where it is not theirs.</summary>
internal static class ZoneSource
{
    public const string Cookie = "zone";

    /// <summary>The address says one, the browser remembers another.</summary>
    public const string Differs = "differs";

    public static string Of(BookableEventType eventType, BookingQuery query)
    {
        if (eventType.IsInPerson)
            return "place";
        var remembered = BookingChoice.ZoneIn(query.RememberedZone);
        if (BookingChoice.ZoneIn(query.Zone) is not { } asked)
            return remembered is null ? "host" : "cookie";
        return remembered is null || ZoneText.AreSame(remembered, asked) ? "address" : Differs;
    }
}
