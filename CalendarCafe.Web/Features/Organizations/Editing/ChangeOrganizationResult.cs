using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Organizations.Editing;

/// <summary>How saving an organisation can end.</summary>
public abstract record ChangeOrganizationResult
{
    private ChangeOrganizationResult() { }

    public sealed record Saved(OrganizationTerms Before, OrganizationTerms Now) : ChangeOrganizationResult;

    /// <summary>Somebody was faster: what is saved now, by whom and when.</summary>
    public sealed record Stale(OrganizationTerms Now, string By, Instant At) : ChangeOrganizationResult;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : ChangeOrganizationResult;

    /// <summary>The member may not.</summary>
    public sealed record NotFound : ChangeOrganizationResult;
}
