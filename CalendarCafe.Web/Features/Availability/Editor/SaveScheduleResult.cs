using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Web.Features.Availability.Editor;

/// <summary>How saving a schedule can end.</summary>
public abstract record SaveScheduleResult
{
    private SaveScheduleResult() { }

    /// <summary>It says so now; <paramref name="Before"/> is what it said until then.</summary>
    public sealed record Saved(int Version, ScheduleContent Before) : SaveScheduleResult;

    /// <summary>Somebody was faster: what is saved now, by whom and when.</summary>
    public sealed record Stale(int Version, ScheduleContent Content, string By, Instant At) : SaveScheduleResult;

    /// <summary>The member may not, or has no such schedule.</summary>
    public sealed record NotFound : SaveScheduleResult;
}
