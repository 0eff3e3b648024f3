using CalendarCafe.Web.Features.Availability.History;
using CalendarCafe.Web.Features.Availability.Preview;
using CalendarCafe.Web.Features.Availability.Schedules;

namespace CalendarCafe.Web.Features.Availability.Editor;

/// <summary>All that the editor of a schedule asks and does.</summary>
internal sealed record ScheduleDesk(
    ScheduleQueries Queries,
    VersionQueries Versions,
    TrialQueries Trials,
    HoursReplay Replay,
    SaveSchedule Save
);
