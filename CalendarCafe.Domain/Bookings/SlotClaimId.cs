namespace CalendarCafe.Domain.Bookings;

public readonly record struct SlotClaimId(Guid Value) : IEntityId<SlotClaimId>
{
    public static SlotClaimId New() => new(Guid.CreateVersion7());

    public static SlotClaimId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
