namespace CalendarCafe.Domain.Bookings;

public readonly record struct GroupSessionId(Guid Value) : IEntityId<GroupSessionId>
{
    public static GroupSessionId New() => new(Guid.CreateVersion7());

    public static GroupSessionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
