using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>An event type, what is asked of it, and how far around that facts are needed.</summary>
internal sealed record AskedEventType(EventType EventType, SlotSearchRequest Request, SearchReach Reach);
