using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Web.Features.Availability.Schedules;

/// <summary>A schedule as its editor opens it.</summary>
/// <param name="Version">What a save says that it has seen.</param>
public sealed record ScheduleSheet(
    AvailabilityScheduleId Id,
    int Version,
    bool IsDefault,
    ScheduleContent Content,
    IReadOnlyList<ScheduleUse> Uses,
    IReadOnlyList<ScheduleUse> Others
);
