using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Members.Invitations;

/// <summary>Takes a revocation back, unless the address was invited anew meanwhile.</summary>
internal sealed partial class ReinstateInvitation(
    InvitationChange change,
    IClock clock,
    ILogger<ReinstateInvitation> logger
)
{
    public async Task<ChangeInvitationResult> ExecuteAsync(
        Actor.Member actor,
        MemberInvitationId id,
        CancellationToken cancellationToken
    )
    {
        var result = await change.MakeAsync(
            actor,
            id,
            (_, invitation) => Task.FromResult(Reinstate(invitation)),
            cancellationToken
        );
        if (result is ChangeInvitationResult.Done)
        {
            LogReinstated(id);
        }

        return result;
    }

    private ChangeInvitationResult Reinstate(MemberInvitation invitation)
    {
        if (invitation.StateAt(clock.GetCurrentInstant()) != MemberInvitationState.Revoked)
        {
            return new ChangeInvitationResult.NotFound();
        }

        invitation.Reinstate();
        return new ChangeInvitationResult.Done();
    }

    [LoggerMessage(LogLevel.Information, "Invitation {InvitationId} waits again")]
    private partial void LogReinstated(MemberInvitationId invitationId);
}
