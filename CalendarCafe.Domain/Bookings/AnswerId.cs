namespace CalendarCafe.Domain.Bookings;

public readonly record struct AnswerId(Guid Value) : IEntityId<AnswerId>
{
    public static AnswerId New() => new(Guid.CreateVersion7());

    public static AnswerId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
