using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Palette;

/// <summary>Something that the palette leads to or does.</summary>
public abstract record PaletteEntry(string Title, string Detail)
{
    /// <summary>A page of the dashboard.</summary>
    public sealed record Place(string Title, string Detail, string Path) : PaletteEntry(Title, Detail);

    /// <summary>Puts the address of the host's own page into the clipboard.</summary>
    public sealed record CopyLink(string Title, string Detail) : PaletteEntry(Title, Detail);

    /// <summary>Light, dark, or as the system is.</summary>
    public sealed record Theme(string Title, string Detail, ThemeChoice Choice) : PaletteEntry(Title, Detail);
}
