using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Teams;

/// <summary>A person in a team, with the role that they have there, whatever their role in the organisation is.</summary>
public sealed class TeamMember : ITenantOwned
{
    internal TeamMember(TeamMemberId id, OrganizationId organizationId, TeamId teamId, UserId userId, Role role)
    {
        Id = id;
        OrganizationId = organizationId;
        TeamId = teamId;
        UserId = userId;
        Role = role;
    }

    public TeamMemberId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public TeamId TeamId { get; private init; }

    public UserId UserId { get; private init; }

    public Role Role { get; private set; }

    public void Become(Role role) => Role = role;
}
