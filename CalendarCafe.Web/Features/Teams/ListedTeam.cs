using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Teams;

/// <summary>A team in the list, with the first few of its people.</summary>
public sealed record ListedTeam(
    Guid Id,
    string Name,
    string Slug,
    string? Description,
    int People,
    Role? Own,
    IReadOnlyList<TeamFace> Faces
);

public sealed record TeamFace(string Name, string? Photo);

public sealed record DeletedTeam(Guid Id, string Name, string Slug, Instant DeletedAt);
