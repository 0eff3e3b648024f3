namespace CalendarCafe.Domain.Organizations;

public readonly record struct PictureId(Guid Value) : IEntityId<PictureId>
{
    public static PictureId New() => new(Guid.CreateVersion7());

    public static PictureId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
