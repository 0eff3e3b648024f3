using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.Availability.History;

/// <summary>What an event type offered on a date, seen from a moment.</summary>
public sealed record ReplayQuestion(EventTypeId EventType, LocalDate Date, Instant Then);
