using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability;

/// <summary>
/// All that says when one host could meet: hours and overrides, local to <paramref name="Zone"/>, and busy times, in any order.
/// Working time is the set of instants whose local time lies in the hours of that local date: an hour that the clocks
/// skip is not there, an hour that they repeat is there twice.
/// </summary>
public sealed record HostDiary(
    UserId HostId,
    DateTimeZone Zone,
    IReadOnlyList<WorkingInterval> Weekly,
    IReadOnlyList<DateOverride> Overrides,
    IReadOnlyList<BusyTime> Busy
);
