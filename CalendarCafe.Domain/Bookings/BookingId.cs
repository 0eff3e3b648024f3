namespace CalendarCafe.Domain.Bookings;

public readonly record struct BookingId(Guid Value) : IEntityId<BookingId>
{
    public static BookingId New() => new(Guid.CreateVersion7());

    public static BookingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
