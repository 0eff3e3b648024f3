using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.Bookings.Listing;

/// <summary>An event type to choose bookings by, and, while it is offered, to book.</summary>
public sealed record ListedEventType(EventTypeId Id, string Name, string Slug, bool IsOffered);
