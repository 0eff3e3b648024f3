namespace CalendarCafe.Domain.RoundRobin;

public readonly record struct RoundRobinPoolId(Guid Value) : IEntityId<RoundRobinPoolId>
{
    public static RoundRobinPoolId New() => new(Guid.CreateVersion7());

    public static RoundRobinPoolId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
