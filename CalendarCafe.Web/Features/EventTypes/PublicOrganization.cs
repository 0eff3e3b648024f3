using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.EventTypes;

/// <summary>An organisation's public page: the people who offer something.</summary>
public sealed record PublicOrganization(
    OrganizationId Id,
    string Name,
    string Slug,
    IReadOnlyList<PublicHostLink> Hosts
)
{
    /// <summary>Of the organisation, as chosen: <c>#RRGGBB</c>.</summary>
    public string? BrandColor { get; init; }

    /// <summary>The path of the organisation's logo; null for none.</summary>
    public string? Logo { get; init; }
}

public sealed record PublicHostLink(string Name, string Slug, int EventTypes)
{
    /// <summary>The path of their photo; null for none.</summary>
    public string? Photo { get; init; }
}
