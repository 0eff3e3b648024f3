using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.RoundRobin;

/// <summary>A host's place in a pool, and what has come to them so far.</summary>
public sealed class RoundRobinAssignment : ITenantOwned
{
    public const int MaxWeight = 100;
    public const int MaxPriority = 100;

    internal RoundRobinAssignment(
        RoundRobinAssignmentId id,
        OrganizationId organizationId,
        RoundRobinPoolId poolId,
        UserId userId,
        int weight,
        int priority
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weight, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weight, MaxWeight);
        ArgumentOutOfRangeException.ThrowIfNegative(priority);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(priority, MaxPriority);
        Id = id;
        OrganizationId = organizationId;
        PoolId = poolId;
        UserId = userId;
        Weight = weight;
        Priority = priority;
    }

    public RoundRobinAssignmentId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public RoundRobinPoolId PoolId { get; private init; }

    public UserId UserId { get; private init; }

    /// <summary>The share that this host takes, relative to the others'.</summary>
    public int Weight { get; private set; }

    /// <summary>Lower goes first.</summary>
    public int Priority { get; private set; }

    public Instant? LastAssignedAt { get; private set; }

    public int AssignmentCount { get; private set; }
}
