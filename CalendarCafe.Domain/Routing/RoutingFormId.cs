namespace CalendarCafe.Domain.Routing;

public readonly record struct RoutingFormId(Guid Value) : IEntityId<RoutingFormId>
{
    public static RoutingFormId New() => new(Guid.CreateVersion7());

    public static RoutingFormId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
