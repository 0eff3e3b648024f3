namespace CalendarCafe.Web.Features.Organizations.Editing;

/// <summary>Marks the texts of the page on which admins run their organisation.</summary>
public sealed class HouseTexts;
