using System.Globalization;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Palette;

/// <summary>What the palette offers: the pages, what can be done from everywhere, and what was found.</summary>
internal static class PaletteEntries
{
    private static readonly (string Key, string Path)[] Pages =
    [
        ("Home", "/app"),
        ("Bookings", "/app/bookings"),
        ("Availability", "/app/availability"),
        ("Away", "/app/availability/away"),
        ("EventTypes", "/app/event-types"),
        ("NewEventType", "/app/event-types/new"),
        ("Links", "/app/links"),
        ("Members", "/app/members"),
        ("Teams", "/app/teams"),
        ("Organization", "/app/organization"),
        ("Profile", "/account/profile"),
    ];

    /// <param name="find">Taken whole: it may fit by words that are not shown, such as an address.</param>
    public static IReadOnlyList<PaletteEntry> Of(
        IStringLocalizer<PaletteTexts> texts,
        HostDesk desk,
        PaletteFind find,
        string typed
    ) =>
        [
            .. find.Bookings.Select(booking => new PaletteEntry.Place(
                $"{booking.Title}, {booking.InviteeName}",
                TimeText.Of(booking.StartsAt, desk.Zone, TimeShape.DayAndClock),
                $"/app/bookings/{booking.Id}"
            )),
            .. find.EventTypes.Select(eventType => new PaletteEntry.Place(
                eventType.Name,
                texts["EventType", eventType.Slug],
                $"/app/event-types/{eventType.Id}"
            )),
            .. Commands(texts, desk).Where(command => Fits(command, typed)),
        ];

    private static IEnumerable<PaletteEntry> Commands(IStringLocalizer<PaletteTexts> texts, HostDesk desk) =>
        [
            .. Pages.Select(page => new PaletteEntry.Place(texts[$"Page_{page.Key}"], texts["Page"], page.Path)),
            new PaletteEntry.CopyLink(texts["CopyLink"], desk.BookingPath),
            .. Enum.GetValues<ThemeChoice>()
                .Select(choice => new PaletteEntry.Theme(texts[$"Theme_{choice}"], texts["Look"], choice)),
        ];

    /// <summary>Whether every typed word occurs in its title.</summary>
    private static bool Fits(PaletteEntry entry, string typed) =>
        typed
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .All(word =>
                CultureInfo.CurrentCulture.CompareInfo.IndexOf(
                    entry.Title,
                    word,
                    CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace
                ) >= 0
            );
}
