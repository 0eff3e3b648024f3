namespace CalendarCafe.Domain.Bookings;

public readonly record struct EmailCheckId(Guid Value) : IEntityId<EmailCheckId>
{
    public static EmailCheckId New() => new(Guid.CreateVersion7());

    public static EmailCheckId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
