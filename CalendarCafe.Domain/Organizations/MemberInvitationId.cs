namespace CalendarCafe.Domain.Organizations;

public readonly record struct MemberInvitationId(Guid Value) : IEntityId<MemberInvitationId>
{
    public static MemberInvitationId New() => new(Guid.CreateVersion7());

    public static MemberInvitationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
