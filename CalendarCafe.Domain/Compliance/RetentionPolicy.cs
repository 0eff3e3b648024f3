using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Compliance;

/// <summary>How many days an organisation keeps one kind of thing.</summary>
public sealed class RetentionPolicy : ITenantOwned
{
    public const int EntityTypeLength = 100;
    public const int MaxDays = 36_500;

    private RetentionPolicy(RetentionPolicyId id, OrganizationId organizationId, string entityType, int days)
    {
        Id = id;
        OrganizationId = organizationId;
        EntityType = entityType;
        Days = days;
    }

    public RetentionPolicyId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    /// <summary>Unique in the organisation.</summary>
    public string EntityType { get; private init; }

    public int Days { get; private set; }

    public static RetentionPolicy Create(OrganizationId organizationId, string entityType, int days) =>
        new(RetentionPolicyId.New(), organizationId, Require.Text(entityType, EntityTypeLength), InRange(days));

    public void KeepFor(int days) => Days = InRange(days);

    private static int InRange(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaxDays);
        return days;
    }
}
