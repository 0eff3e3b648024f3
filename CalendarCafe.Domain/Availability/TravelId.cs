namespace CalendarCafe.Domain.Availability;

public readonly record struct TravelId(Guid Value) : IEntityId<TravelId>
{
    public static TravelId New() => new(Guid.CreateVersion7());

    public static TravelId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
