using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Teams;

/// <summary>People of an organisation who share event types, pools and a public page.</summary>
public sealed class Team : ITenantOwned, ISoftDeleted
{
    public const int NameLength = 100;
    public const int DescriptionLength = 2000;

    private readonly List<TeamMember> _members = [];

    private Team(TeamId id, OrganizationId organizationId, string name, string slug)
    {
        Id = id;
        OrganizationId = organizationId;
        Name = name;
        Slug = slug;
    }

    public TeamId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public string Name { get; private set; }

    /// <summary>Unique in the organisation among teams that are not deleted.</summary>
    public string Slug { get; private set; }

    public string? Description { get; private set; }

    public Instant? DeletedAt { get; private set; }

    public IReadOnlyList<TeamMember> Members => _members;

    public static Team Create(OrganizationId organizationId, string name, string slug) =>
        new(TeamId.New(), organizationId, Require.Text(name, NameLength), Require.Slug(slug));

    public void Rename(string name, string slug)
    {
        Name = Require.Text(name, NameLength);
        Slug = Require.Slug(slug);
    }

    public void Describe(string? description) => Description = Require.OptionalText(description, DescriptionLength);

    /// <summary>Takes a person in, once.</summary>
    public void Join(UserId userId, Role role)
    {
        if (_members.Exists(member => member.UserId == userId))
        {
            throw new InvalidOperationException("This person is in the team already.");
        }

        _members.Add(new TeamMember(TeamMemberId.New(), OrganizationId, Id, userId, role));
    }

    /// <summary>Lets a person go; somebody who is not in the team is let go already.</summary>
    public void LetGo(UserId userId) => _members.RemoveAll(member => member.UserId == userId);

    public void Delete(Instant now) => DeletedAt ??= now;

    /// <summary>Takes a deletion back, at the old address or at another where that was taken meanwhile.</summary>
    public void Restore(string slug)
    {
        Slug = Require.Slug(slug);
        DeletedAt = null;
    }
}
