namespace CalendarCafe.Domain.Routing;

public readonly record struct RoutingRuleId(Guid Value) : IEntityId<RoutingRuleId>
{
    public static RoutingRuleId New() => new(Guid.CreateVersion7());

    public static RoutingRuleId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
