namespace CalendarCafe.Domain.Bookings;

public readonly record struct BookingTokenId(Guid Value) : IEntityId<BookingTokenId>
{
    public static BookingTokenId New() => new(Guid.CreateVersion7());

    public static BookingTokenId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
