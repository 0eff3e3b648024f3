using CalendarCafe.Domain.Teams;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Teams;

/// <summary>How making a team can end.</summary>
public abstract record CreateTeamResult
{
    private CreateTeamResult() { }

    public sealed record Created(TeamId Id) : CreateTeamResult;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : CreateTeamResult;

    public sealed record TooMany(int Limit) : CreateTeamResult;

    /// <summary>The member may not.</summary>
    public sealed record NotFound : CreateTeamResult;
}
