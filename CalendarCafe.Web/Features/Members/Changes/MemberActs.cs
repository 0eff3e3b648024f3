namespace CalendarCafe.Web.Features.Members.Changes;

/// <summary>Everything that can be done with a member, so that a component asks for one thing instead of many.</summary>
internal sealed class MemberActs(
    ChangeRole changeRole,
    DeactivateMember deactivate,
    ReactivateMember reactivate,
    CallOffAhead callOff
)
{
    public ChangeRole ChangeRole => changeRole;

    public DeactivateMember Deactivate => deactivate;

    public ReactivateMember Reactivate => reactivate;

    public CallOffAhead CallOff => callOff;
}
