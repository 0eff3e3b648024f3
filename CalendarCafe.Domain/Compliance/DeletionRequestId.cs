namespace CalendarCafe.Domain.Compliance;

public readonly record struct DeletionRequestId(Guid Value) : IEntityId<DeletionRequestId>
{
    public static DeletionRequestId New() => new(Guid.CreateVersion7());

    public static DeletionRequestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
