namespace CalendarCafe.Domain.Compliance;

public readonly record struct AuditLogId(Guid Value) : IEntityId<AuditLogId>
{
    public static AuditLogId New() => new(Guid.CreateVersion7());

    public static AuditLogId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
