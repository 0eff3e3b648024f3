namespace CalendarCafe.Domain.Availability;

public readonly record struct HostLimitId(Guid Value) : IEntityId<HostLimitId>
{
    public static HostLimitId New() => new(Guid.CreateVersion7());

    public static HostLimitId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
