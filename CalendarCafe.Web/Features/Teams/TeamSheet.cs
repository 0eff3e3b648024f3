using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Teams;

namespace CalendarCafe.Web.Features.Teams;

/// <summary>A team as its page shows it, and what uses it.</summary>
public sealed record TeamSheet(
    TeamId Id,
    TeamTerms Terms,
    IReadOnlyList<TeamPerson> People,
    IReadOnlyList<string> Pools,
    IReadOnlyList<string> EventTypes
)
{
    public bool IsUsed => Pools.Count + EventTypes.Count > 0;
}

/// <param name="Pools">Of this team, among whose hosts the person is.</param>
public sealed record TeamPerson(
    UserId Id,
    string Name,
    string Slug,
    string? Photo,
    Role Role,
    IReadOnlyList<string> Pools
);

/// <summary>Somebody who could join.</summary>
public sealed record TeamCandidate(UserId Id, string Name, string Slug, string? Photo);
