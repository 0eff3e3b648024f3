using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.Bookings.Listing;

/// <summary>An event type to choose bookings by.</summary>
public sealed record ListedEventType(EventTypeId Id, string Name);
