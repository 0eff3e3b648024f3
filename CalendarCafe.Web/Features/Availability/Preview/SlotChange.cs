namespace CalendarCafe.Web.Features.Availability.Preview;

/// <summary>How many starts an event type would gain and lose.</summary>
public sealed record SlotChange(string EventType, int Gained, int Lost);
