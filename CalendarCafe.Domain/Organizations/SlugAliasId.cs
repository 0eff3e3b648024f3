namespace CalendarCafe.Domain.Organizations;

public readonly record struct SlugAliasId(Guid Value) : IEntityId<SlugAliasId>
{
    public static SlugAliasId New() => new(Guid.CreateVersion7());

    public static SlugAliasId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
