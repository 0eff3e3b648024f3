namespace CalendarCafe.Web.Features.Palette;

/// <summary>Marks the texts of the command palette.</summary>
public sealed class PaletteTexts;
