namespace CalendarCafe.Web.Features.Members.Invitations;

/// <summary>Everything that can be done with invitations, so that a component asks for one thing instead of many.</summary>
internal sealed class InvitationActs(
    InviteMembers invite,
    ResendInvitation resend,
    RevokeInvitation revoke,
    ReinstateInvitation reinstate
)
{
    public InviteMembers Invite => invite;

    public ResendInvitation Resend => resend;

    public RevokeInvitation Revoke => revoke;

    public ReinstateInvitation Reinstate => reinstate;
}
