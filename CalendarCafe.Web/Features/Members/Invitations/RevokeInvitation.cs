using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Members.Invitations;

/// <summary>Takes an invitation back: its link works no more.</summary>
internal sealed partial class RevokeInvitation(InvitationChange change, IClock clock, ILogger<RevokeInvitation> logger)
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
            (_, invitation) => Task.FromResult(Revoke(invitation)),
            cancellationToken
        );
        if (result is ChangeInvitationResult.Done)
        {
            LogRevoked(id);
        }

        return result;
    }

    private ChangeInvitationResult Revoke(MemberInvitation invitation)
    {
        var now = clock.GetCurrentInstant();
        if (invitation.StateAt(now) is MemberInvitationState.Accepted or MemberInvitationState.Revoked)
        {
            return new ChangeInvitationResult.NotFound();
        }

        invitation.Revoke(now);
        return new ChangeInvitationResult.Done();
    }

    [LoggerMessage(LogLevel.Information, "Invitation {InvitationId} revoked")]
    private partial void LogRevoked(MemberInvitationId invitationId);
}
