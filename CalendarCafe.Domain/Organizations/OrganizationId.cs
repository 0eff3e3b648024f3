namespace CalendarCafe.Domain.Organizations;

public readonly record struct OrganizationId(Guid Value) : IEntityId<OrganizationId>
{
    public static OrganizationId New() => new(Guid.CreateVersion7());

    public static OrganizationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
