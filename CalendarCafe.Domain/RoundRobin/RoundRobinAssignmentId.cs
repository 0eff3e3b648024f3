namespace CalendarCafe.Domain.RoundRobin;

public readonly record struct RoundRobinAssignmentId(Guid Value) : IEntityId<RoundRobinAssignmentId>
{
    public static RoundRobinAssignmentId New() => new(Guid.CreateVersion7());

    public static RoundRobinAssignmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
