using System.Globalization;
using NodaTime.Text;

namespace CalendarCafe.Web.Features.Bookings.Managing;

/// <summary>Addresses that open a filled-in event in web calendars. They carry no token: those pages keep what they are told.</summary>
internal static class CalendarLinks
{
    private static readonly InstantPattern Compact = InstantPattern.Create(
        "uuuuMMdd'T'HHmmss'Z'",
        CultureInfo.InvariantCulture
    );

    public static string Google(string title, Instant startsAt, Instant endsAt, string? location) =>
        "https://calendar.google.com/calendar/render?action=TEMPLATE"
        + $"&text={Uri.EscapeDataString(title)}"
        + $"&dates={Compact.Format(startsAt)}/{Compact.Format(endsAt)}"
        + Location("location", location);

    public static string Outlook(string title, Instant startsAt, Instant endsAt, string? location) =>
        "https://outlook.live.com/calendar/0/action/compose?rru=addevent"
        + $"&subject={Uri.EscapeDataString(title)}"
        + $"&startdt={InstantPattern.General.Format(startsAt)}&enddt={InstantPattern.General.Format(endsAt)}"
        + Location("location", location);

    private static string Location(string name, string? location) =>
        string.IsNullOrEmpty(location) ? "" : $"&{name}={Uri.EscapeDataString(location)}";
}
