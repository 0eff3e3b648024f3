using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Availability.Schedules;

/// <summary>How making a schedule, afresh or from another, can end.</summary>
public abstract record CreateScheduleResult
{
    private CreateScheduleResult() { }

    public sealed record Created(AvailabilityScheduleId Id) : CreateScheduleResult;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : CreateScheduleResult;

    public sealed record TooMany(int Limit) : CreateScheduleResult;

    /// <summary>The member may not, or has no such schedule.</summary>
    public sealed record NotFound : CreateScheduleResult;
}
