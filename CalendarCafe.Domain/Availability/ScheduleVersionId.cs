namespace CalendarCafe.Domain.Availability;

public readonly record struct ScheduleVersionId(Guid Value) : IEntityId<ScheduleVersionId>
{
    public static ScheduleVersionId New() => new(Guid.CreateVersion7());

    public static ScheduleVersionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
