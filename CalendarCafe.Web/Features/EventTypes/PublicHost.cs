using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.EventTypes;

/// <summary>A host's public page: what they offer.</summary>
public sealed record PublicHost(
    OrganizationId OrganizationId,
    string OrganizationName,
    string OrganizationSlug,
    UserId Id,
    string Name,
    string Slug,
    DateTimeZone Zone,
    IReadOnlyList<PublicEventTypeLink> EventTypes
)
{
    /// <summary>Of the organisation, as chosen: <c>#RRGGBB</c>.</summary>
    public string? BrandColor { get; init; }

    /// <summary>The path of the organisation's logo; null for none.</summary>
    public string? Logo { get; init; }

    /// <summary>The path of the host's photo; null for none.</summary>
    public string? Photo { get; init; }
}

public sealed record PublicEventTypeLink(
    string Name,
    string Slug,
    string? Description,
    IReadOnlyList<Duration> Durations,
    IReadOnlyList<LocationKind> Places
)
{
    /// <summary>Its form leads to another site in the end, which the policy of its own document alone allows.</summary>
    public bool LeadsOnward { get; init; }
}
