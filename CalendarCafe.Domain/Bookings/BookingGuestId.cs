namespace CalendarCafe.Domain.Bookings;

public readonly record struct BookingGuestId(Guid Value) : IEntityId<BookingGuestId>
{
    public static BookingGuestId New() => new(Guid.CreateVersion7());

    public static BookingGuestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
