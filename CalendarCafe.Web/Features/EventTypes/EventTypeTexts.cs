namespace CalendarCafe.Web.Features.EventTypes;

/// <summary>Marks the texts that speak of event types.</summary>
public sealed class EventTypeTexts;
