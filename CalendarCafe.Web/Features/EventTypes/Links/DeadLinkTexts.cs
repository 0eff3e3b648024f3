namespace CalendarCafe.Web.Features.EventTypes.Links;

/// <summary>Marks what an invitee reads whose scheduling link books no more.</summary>
public sealed class DeadLinkTexts;
