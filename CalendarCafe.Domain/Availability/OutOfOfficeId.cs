namespace CalendarCafe.Domain.Availability;

public readonly record struct OutOfOfficeId(Guid Value) : IEntityId<OutOfOfficeId>
{
    public static OutOfOfficeId New() => new(Guid.CreateVersion7());

    public static OutOfOfficeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
