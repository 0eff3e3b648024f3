namespace CalendarCafe.Domain.Organizations;

/// <summary>
/// An address that may join an organisation in a role, by a link in a mail. Each mail brings a link of its own, and those
/// before it work no more.
/// </summary>
public sealed class MemberInvitation : ITenantOwned
{
    private MemberInvitation(
        MemberInvitationId id,
        OrganizationId organizationId,
        string email,
        Role role,
        UserId invitedBy,
        Instant expiresAt
    )
    {
        Id = id;
        OrganizationId = organizationId;
        Email = email;
        Role = role;
        InvitedBy = invitedBy;
        ExpiresAt = expiresAt;
    }

    public static Duration Lifetime { get; } = Duration.FromDays(7);

    public MemberInvitationId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    /// <summary>Lower case; an organisation has one open invitation of it.</summary>
    public string Email { get; private init; }

    public Role Role { get; private set; }

    public UserId InvitedBy { get; private set; }

    /// <summary>Of the link that was mailed last; null until the first mail goes out. Written when it does, never here.</summary>
    public byte[]? Hash { get; private init; }

    /// <summary>Written when it is saved.</summary>
    public Instant CreatedAt { get; private init; }

    /// <summary>The first moment at which it can be accepted no more.</summary>
    public Instant ExpiresAt { get; private set; }

    public Instant? AcceptedAt { get; private set; }

    public Instant? RevokedAt { get; private set; }

    public static MemberInvitation Of(
        OrganizationId organizationId,
        string email,
        Role role,
        UserId invitedBy,
        Instant now
    ) =>
        new(
            MemberInvitationId.New(),
            organizationId,
            Require.Text(email, User.EmailLength),
            role,
            invitedBy,
            now + Lifetime
        );

    public MemberInvitationState StateAt(Instant now)
    {
        if (AcceptedAt is not null)
        {
            return MemberInvitationState.Accepted;
        }

        if (RevokedAt is not null)
        {
            return MemberInvitationState.Revoked;
        }

        return ExpiresAt <= now ? MemberInvitationState.Expired : MemberInvitationState.Open;
    }

    /// <summary>Lets it be accepted for its whole life again, as whoever sends it now means it.</summary>
    public void Renew(Role role, UserId invitedBy, Instant now)
    {
        Role = role;
        InvitedBy = invitedBy;
        ExpiresAt = now + Lifetime;
    }

    public void Accept(Instant now) => AcceptedAt ??= now;

    public void Revoke(Instant now) => RevokedAt ??= now;

    /// <summary>Takes a revocation back: the link that was mailed works again.</summary>
    public void Reinstate() => RevokedAt = null;
}
