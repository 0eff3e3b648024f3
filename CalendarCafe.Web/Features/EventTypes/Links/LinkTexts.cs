namespace CalendarCafe.Web.Features.EventTypes.Links;

/// <summary>Marks the texts that speak of scheduling links.</summary>
public sealed class LinkTexts;
