using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.Availability.Schedules;

/// <summary>An event type that goes by a schedule.</summary>
/// <param name="IsWithin">It is only kept within these hours, and follows others.</param>
public sealed record ScheduleUse(EventTypeId Id, string Name, bool IsWithin, bool IsActive);
