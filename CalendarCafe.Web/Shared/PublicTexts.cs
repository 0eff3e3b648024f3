namespace CalendarCafe.Web.Shared;

/// <summary>Marks the texts of the frame that all public pages share.</summary>
public sealed class PublicTexts;
