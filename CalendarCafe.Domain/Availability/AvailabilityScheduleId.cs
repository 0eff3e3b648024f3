namespace CalendarCafe.Domain.Availability;

public readonly record struct AvailabilityScheduleId(Guid Value) : IEntityId<AvailabilityScheduleId>
{
    public static AvailabilityScheduleId New() => new(Guid.CreateVersion7());

    public static AvailabilityScheduleId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
