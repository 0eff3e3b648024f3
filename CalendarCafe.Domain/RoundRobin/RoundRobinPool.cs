using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Teams;

namespace CalendarCafe.Domain.RoundRobin;

/// <summary>Hosts of a team among whom bookings are shared out.</summary>
public sealed class RoundRobinPool : ITenantOwned, ISoftDeleted
{
    public const int NameLength = 100;

    private readonly List<RoundRobinAssignment> _assignments = [];

    private RoundRobinPool(
        RoundRobinPoolId id,
        OrganizationId organizationId,
        TeamId teamId,
        string name,
        RoundRobinStrategy strategy
    )
    {
        Id = id;
        OrganizationId = organizationId;
        TeamId = teamId;
        Name = name;
        Strategy = strategy;
    }

    public RoundRobinPoolId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public TeamId TeamId { get; private init; }

    public string Name { get; private set; }

    public RoundRobinStrategy Strategy { get; private set; }

    public Instant? DeletedAt { get; private set; }

    public IReadOnlyList<RoundRobinAssignment> Assignments => _assignments;

    public static RoundRobinPool Create(Team team, string name, RoundRobinStrategy strategy) =>
        new(RoundRobinPoolId.New(), team.OrganizationId, team.Id, Require.Text(name, NameLength), strategy);

    /// <summary>Takes a host in, once.</summary>
    public void Include(UserId userId, int weight, int priority)
    {
        if (_assignments.Exists(assignment => assignment.UserId == userId))
        {
            throw new InvalidOperationException("This host is in the pool already.");
        }

        _assignments.Add(
            new RoundRobinAssignment(RoundRobinAssignmentId.New(), OrganizationId, Id, userId, weight, priority)
        );
    }

    public void Rename(string name) => Name = Require.Text(name, NameLength);

    public void PickBy(RoundRobinStrategy strategy) => Strategy = strategy;

    public void Delete(Instant now) => DeletedAt ??= now;
}
