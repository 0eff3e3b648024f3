namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>Marks the texts of the list of event types, their editor and what is shared of them.</summary>
public sealed class EditorTexts;
