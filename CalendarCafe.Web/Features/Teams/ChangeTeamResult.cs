using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Teams;

/// <summary>How saving a team can end.</summary>
public abstract record ChangeTeamResult
{
    private ChangeTeamResult() { }

    public sealed record Saved(TeamTerms Before, TeamTerms Now) : ChangeTeamResult;

    /// <summary>Somebody was faster: what is saved now, by whom and when.</summary>
    public sealed record Stale(TeamTerms Now, string By, Instant At) : ChangeTeamResult;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : ChangeTeamResult;

    /// <summary>There is no such team, or the member may not.</summary>
    public sealed record NotFound : ChangeTeamResult;
}
