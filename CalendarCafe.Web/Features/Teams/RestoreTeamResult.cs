namespace CalendarCafe.Web.Features.Teams;

/// <summary>How taking back a deleted team can end.</summary>
public abstract record RestoreTeamResult
{
    private RestoreTeamResult() { }

    /// <summary>It is back; <paramref name="IsFresh"/> where its old slug was taken meanwhile.</summary>
    public sealed record Restored(string Slug, bool IsFresh) : RestoreTeamResult;

    /// <summary>There is no such team among the deleted ones, or the member may not.</summary>
    public sealed record NotFound : RestoreTeamResult;
}
