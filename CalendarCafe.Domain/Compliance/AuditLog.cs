using System.Net;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Compliance;

/// <summary>
/// Who did what, when and from where; never changed, never removed. It refers to people and things by id alone, so that
/// erasing them leaves it whole.
/// </summary>
public sealed class AuditLog : ITenantOwned
{
    public const int EntityTypeLength = 100;
    public const int UserAgentLength = 500;

    private AuditLog(
        AuditLogId id,
        OrganizationId organizationId,
        AuditAction action,
        string entityType,
        Guid entityId,
        Instant occurredAt
    )
    {
        Id = id;
        OrganizationId = organizationId;
        Action = action;
        EntityType = entityType;
        EntityId = entityId;
        OccurredAt = occurredAt;
    }

    public AuditLogId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public AuditAction Action { get; private init; }

    /// <summary>The kind of thing that <see cref="EntityId"/> names, in the product's word.</summary>
    public string EntityType { get; private init; }

    public Guid EntityId { get; private init; }

    /// <summary>A JSON object of what is listed as free of personal data and secrets; null where nothing stood before.</summary>
    public string? OldValues { get; private init; }

    public string? NewValues { get; private init; }

    /// <summary>Null for the product itself, and for an invitee.</summary>
    public UserId? ActorUserId { get; private init; }

    public IPAddress? IpAddress { get; private init; }

    public string? UserAgent { get; private init; }

    public Instant OccurredAt { get; private init; }

    public static AuditLog Of(
        OrganizationId organizationId,
        AuditAction action,
        string entityType,
        Guid entityId,
        AuditActor? actor,
        Instant now,
        string? oldValues = null,
        string? newValues = null
    ) =>
        new(AuditLogId.New(), organizationId, action, Require.Text(entityType, EntityTypeLength), entityId, now)
        {
            OldValues = oldValues,
            NewValues = newValues,
            ActorUserId = actor?.UserId,
            IpAddress = actor?.IpAddress,
            // Whatever a browser claims to be must not keep the act from being recorded.
            UserAgent = actor?.UserAgent is { } agent ? agent[..Math.Min(agent.Length, UserAgentLength)] : null,
        };
}
