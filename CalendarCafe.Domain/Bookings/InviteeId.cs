namespace CalendarCafe.Domain.Bookings;

public readonly record struct InviteeId(Guid Value) : IEntityId<InviteeId>
{
    public static InviteeId New() => new(Guid.CreateVersion7());

    public static InviteeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
