using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>An event type as its editor opens it.</summary>
public sealed record EditedEventType(
    EventTypeId Id,
    EventTypeTerms Terms,
    bool IsActive,
    int Upcoming,
    IReadOnlyList<OfferedSchedule> Schedules
);

/// <summary>A schedule that it can follow.</summary>
public sealed record OfferedSchedule(AvailabilityScheduleId Id, string Name, bool IsDefault);

/// <summary>What was saved once, by whom and when.</summary>
public sealed record KeptVersion(int Number, EventTypeTerms Content, string By, Instant SavedAt);
