namespace CalendarCafe.Domain.Bookings;

public readonly record struct SeatHoldId(Guid Value) : IEntityId<SeatHoldId>
{
    public static SeatHoldId New() => new(Guid.CreateVersion7());

    public static SeatHoldId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
