using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.Members.Invitations;

/// <summary>Mails an invitation once more, with a new link and its whole life. The links before it work no more.</summary>
internal sealed partial class ResendInvitation(
    InvitationChange change,
    InvitationLimits limits,
    InvitationMail mail,
    IClock clock,
    ILogger<ResendInvitation> logger
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
            (context, invitation) => SendAsync(context, invitation, actor, cancellationToken),
            cancellationToken
        );
        if (result is ChangeInvitationResult.Done)
        {
            LogSentAgain(id);
        }

        return result;
    }

    private async Task<ChangeInvitationResult> SendAsync(
        CafeDbContext context,
        MemberInvitation invitation,
        Actor.Member actor,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        if (invitation.StateAt(now) is MemberInvitationState.Accepted or MemberInvitationState.Revoked)
        {
            return new ChangeInvitationResult.NotFound();
        }

        if (!await limits.MayInviteAsync(actor.OrganizationId, invitation.Email, cancellationToken))
        {
            return new ChangeInvitationResult.TooManyMails();
        }

        invitation.Renew(invitation.Role, actor.UserId, now);
        await mail.AddAsync(context, invitation, cancellationToken);
        return new ChangeInvitationResult.Done();
    }

    [LoggerMessage(LogLevel.Information, "Invitation {InvitationId} sent again")]
    private partial void LogSentAgain(MemberInvitationId invitationId);
}
