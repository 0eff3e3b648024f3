using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Calendars;

/// <summary>A secret address under which a member's own calendar program reads their bookings; only its hash is kept.</summary>
public sealed class CalendarFeed : ITenantOwned
{
    private CalendarFeed(CalendarFeedId id, OrganizationId organizationId, UserId userId, byte[] hash)
    {
        Id = id;
        OrganizationId = organizationId;
        UserId = userId;
        Hash = hash;
    }

    public CalendarFeedId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public UserId UserId { get; private init; }

    public byte[] Hash { get; private init; }

    /// <summary>Written when it is saved.</summary>
    public Instant CreatedAt { get; private init; }

    /// <summary>To within a few minutes; null while nobody has read it.</summary>
    public Instant? LastUsedAt { get; private set; }

    public Instant? RevokedAt { get; private set; }

    public static CalendarFeed Of(Actor.Member member, byte[] hash) =>
        new(CalendarFeedId.New(), member.OrganizationId, member.UserId, hash);

    public void Revoke(Instant now) => RevokedAt ??= now;
}
