namespace CalendarCafe.Domain.Bookings;

public readonly record struct HoldId(Guid Value) : IEntityId<HoldId>
{
    public static HoldId New() => new(Guid.CreateVersion7());

    public static HoldId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
