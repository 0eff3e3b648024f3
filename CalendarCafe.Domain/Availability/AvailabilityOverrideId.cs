namespace CalendarCafe.Domain.Availability;

public readonly record struct AvailabilityOverrideId(Guid Value) : IEntityId<AvailabilityOverrideId>
{
    public static AvailabilityOverrideId New() => new(Guid.CreateVersion7());

    public static AvailabilityOverrideId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
