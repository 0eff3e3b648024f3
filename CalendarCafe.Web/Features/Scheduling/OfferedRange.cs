using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>What offers are listed for; <paramref name="From"/> is null for now.</summary>
internal sealed record OfferedRange(EventTypeId EventType, Duration Duration, Instant? From, Instant Until);
