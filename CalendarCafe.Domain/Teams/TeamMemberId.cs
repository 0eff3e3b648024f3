namespace CalendarCafe.Domain.Teams;

public readonly record struct TeamMemberId(Guid Value) : IEntityId<TeamMemberId>
{
    public static TeamMemberId New() => new(Guid.CreateVersion7());

    public static TeamMemberId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
