using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.Availability.Schedules;

/// <summary>How deleting a schedule can end.</summary>
public abstract record DeleteScheduleResult
{
    private DeleteScheduleResult() { }

    /// <summary>It is gone, and these event types follow the default one instead: what to hand back for it to be restored.</summary>
    public sealed record Deleted(IReadOnlyList<EventTypeId> Followers) : DeleteScheduleResult;

    /// <summary>These are kept within its hours, and would be open at all times without it.</summary>
    public sealed record Needed(IReadOnlyList<string> EventTypes) : DeleteScheduleResult;

    public sealed record IsDefault : DeleteScheduleResult;

    /// <summary>The member may not, or has no such schedule.</summary>
    public sealed record NotFound : DeleteScheduleResult;
}
