namespace CalendarCafe.Domain.Workflows;

public readonly record struct WorkflowId(Guid Value) : IEntityId<WorkflowId>
{
    public static WorkflowId New() => new(Guid.CreateVersion7());

    public static WorkflowId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
