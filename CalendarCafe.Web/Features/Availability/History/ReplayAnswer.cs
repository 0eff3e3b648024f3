using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Web.Features.Availability.History;

/// <summary>What was offered, and by which hours.</summary>
public sealed record ReplayAnswer(ScheduleContent Content, IReadOnlyList<Instant> Starts)
{
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[Content.TimeZone];
}
