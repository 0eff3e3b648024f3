namespace CalendarCafe.Domain.Availability;

public readonly record struct AvailabilitySlotId(Guid Value) : IEntityId<AvailabilitySlotId>
{
    public static AvailabilitySlotId New() => new(Guid.CreateVersion7());

    public static AvailabilitySlotId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
