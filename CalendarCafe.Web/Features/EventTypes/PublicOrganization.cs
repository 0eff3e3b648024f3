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
}

public sealed record PublicHostLink(string Name, string Slug, int EventTypes);
