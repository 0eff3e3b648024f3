using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Notifications;
using CalendarCafe.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Members.Invitations;

/// <summary>
/// Puts the mail of an invitation into the outbox, in the language of whoever invites: of whoever is invited nothing is
/// known. Its link is made when it is sent.
/// </summary>
internal sealed class InvitationMail(LetterWriter writer, IStringLocalizer<InvitationTexts> texts, IClock clock)
{
    /// <summary>The caller's context saves it, with the invitation.</summary>
    public async Task AddAsync(CafeDbContext context, MemberInvitation invitation, CancellationToken cancellationToken)
    {
        var inviter = await context
            .Users.Where(user => user.Id == invitation.InvitedBy)
            .Select(user => new
            {
                user.Name,
                user.Email,
                user.Locale,
                Organization = context
                    .Organizations.Where(row => row.Id == user.OrganizationId)
                    .Select(row => row.Name)
                    .First(),
            })
            .SingleAsync(cancellationToken);
        var text = await SiteCulture.ForReaderAsync(
            inviter.Locale,
            () => writer.WriteAsync(Letter(invitation, inviter.Name, inviter.Organization))
        );
        context.NotificationLogs.Add(
            NotificationLog.ToStranger(
                invitation.OrganizationId,
                NotificationKind.MemberInvitation,
                invitation.Email,
                text with
                {
                    ReplyTo = inviter.Email,
                },
                clock.GetCurrentInstant()
            )
        );
    }

    private Letter Letter(MemberInvitation invitation, string inviter, string organization) =>
        new(
            texts["Mail_Subject", inviter, organization],
            texts["Mail_Heading", organization],
            texts["Mail_Body", inviter, organization]
        )
        {
            Facts = [new(texts["Mail_Role"], texts[$"Role_{invitation.Role}"])],
            Action = new(texts["Mail_Button"], Placeholders.LinkOf(invitation.Id)),
            Closing = texts["Mail_Otherwise"],
        };
}
