namespace CalendarCafe.Domain.Routing;

public readonly record struct RoutingSubmissionId(Guid Value) : IEntityId<RoutingSubmissionId>
{
    public static RoutingSubmissionId New() => new(Guid.CreateVersion7());

    public static RoutingSubmissionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
