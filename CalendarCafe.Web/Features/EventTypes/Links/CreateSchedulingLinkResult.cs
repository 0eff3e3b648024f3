using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.EventTypes.Links;

/// <summary>How making a link can end.</summary>
public abstract record CreateSchedulingLinkResult
{
    private CreateSchedulingLinkResult() { }

    /// <summary>It is there, and <paramref name="Token"/> is said this once.</summary>
    public sealed record Created(SchedulingLinkId Id, string Token) : CreateSchedulingLinkResult;

    /// <summary>The member has no such event type, or may not change it.</summary>
    public sealed record NotFound : CreateSchedulingLinkResult;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : CreateSchedulingLinkResult;

    /// <summary>So many links of the event type are open that no more are made.</summary>
    public sealed record TooMany(int Limit) : CreateSchedulingLinkResult;
}
