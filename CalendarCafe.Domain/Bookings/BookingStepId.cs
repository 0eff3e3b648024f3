namespace CalendarCafe.Domain.Bookings;

public readonly record struct BookingStepId(Guid Value) : IEntityId<BookingStepId>
{
    public static BookingStepId New() => new(Guid.CreateVersion7());

    public static BookingStepId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
