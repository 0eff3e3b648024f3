using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Teams;

namespace CalendarCafe.Domain.Organizations;

/// <summary>
/// A slug that once named an organisation, a person, a team or an event type, and still redirects to it.
/// What now carries the slug itself wins over an alias.
/// </summary>
public sealed class SlugAlias : ITenantOwned
{
    private SlugAlias(
        SlugAliasId id,
        OrganizationId organizationId,
        UserId? userId,
        TeamId? teamId,
        EventTypeId? eventTypeId,
        string slug
    )
    {
        Id = id;
        OrganizationId = organizationId;
        UserId = userId;
        TeamId = teamId;
        EventTypeId = eventTypeId;
        Slug = slug;
    }

    public SlugAliasId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    /// <summary>The person whom the slug named, or who owns the event type that it named.</summary>
    public UserId? UserId { get; private init; }

    /// <summary>The team that the slug named, or that owns the event type that it named.</summary>
    public TeamId? TeamId { get; private init; }

    public EventTypeId? EventTypeId { get; private init; }

    public string Slug { get; private init; }

    public static SlugAlias OfOrganization(OrganizationId organizationId, string slug) =>
        new(SlugAliasId.New(), organizationId, null, null, null, Require.Slug(slug));

    public static SlugAlias OfUser(OrganizationId organizationId, UserId userId, string slug) =>
        new(SlugAliasId.New(), organizationId, userId, null, null, Require.Slug(slug));

    public static SlugAlias OfTeam(OrganizationId organizationId, TeamId teamId, string slug) =>
        new(SlugAliasId.New(), organizationId, null, teamId, null, Require.Slug(slug));

    public static SlugAlias OfEventType(EventType eventType, string slug) =>
        new(
            SlugAliasId.New(),
            eventType.OrganizationId,
            eventType.OwnerUserId,
            eventType.OwnerTeamId,
            eventType.Id,
            Require.Slug(slug)
        );
}
