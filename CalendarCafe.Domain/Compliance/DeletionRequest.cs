using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Compliance;

/// <summary>A request that something be erased for good, and how far that has come.</summary>
public sealed class DeletionRequest : ITenantOwned
{
    public const int EntityTypeLength = 100;
    public const int SubjectLength = 254;
    public const int ErrorLength = 500;

    private DeletionRequest(DeletionRequestId id, OrganizationId organizationId, string entityType, string subject)
    {
        Id = id;
        OrganizationId = organizationId;
        EntityType = entityType;
        Subject = subject;
    }

    public DeletionRequestId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public string EntityType { get; private init; }

    /// <summary>Which one: an id, or the e-mail address of an invitee.</summary>
    public string Subject { get; private set; }

    public DeletionRequestStatus Status { get; private set; }

    public Instant? CompletedAt { get; private set; }

    public string? Error { get; private set; }

    public static DeletionRequest Create(OrganizationId organizationId, string entityType, string subject) =>
        new(
            DeletionRequestId.New(),
            organizationId,
            Require.Text(entityType, EntityTypeLength),
            Require.Text(subject, SubjectLength)
        );
}
