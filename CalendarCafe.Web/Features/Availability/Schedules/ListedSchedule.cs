using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Web.Features.Availability.Schedules;

/// <summary>A schedule as a line of the member's list.</summary>
/// <param name="DatesAhead">How many dates from today on differ from the week.</param>
public sealed record ListedSchedule(
    AvailabilityScheduleId Id,
    string Name,
    string TimeZone,
    bool IsDefault,
    IReadOnlyList<WorkingInterval> Weekly,
    int DatesAhead,
    IReadOnlyList<ScheduleUse> Uses
);
