namespace CalendarCafe.Domain.Compliance;

public readonly record struct RetentionPolicyId(Guid Value) : IEntityId<RetentionPolicyId>
{
    public static RetentionPolicyId New() => new(Guid.CreateVersion7());

    public static RetentionPolicyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
