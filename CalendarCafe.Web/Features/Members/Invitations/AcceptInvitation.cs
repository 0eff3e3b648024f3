using CalendarCafe.Domain.Compliance;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Members.Invitations;

/// <summary>
/// Makes the account of somebody who was invited. It only ever makes a new one: an address that has an account keeps it as
/// it is, whoever invites it.
/// </summary>
internal sealed partial class AcceptInvitation(
    CafeDatabase database,
    NewMember newMember,
    AccountLimits limits,
    IClock clock,
    ILogger<AcceptInvitation> logger
)
{
    private const int MostSlugs = 5;

    public async Task<AcceptInvitationResult> ExecuteAsync(
        AcceptInvitationRequest request,
        VisitorAddress visitor,
        CancellationToken cancellationToken
    )
    {
        if (!await limits.MayOpenLinkAsync(visitor, cancellationToken))
        {
            return new AcceptInvitationResult.TooManyTries();
        }

        if (await FindAsync(request.Token, cancellationToken) is not { } invitation)
        {
            return new AcceptInvitationResult.LinkIsDead();
        }

        if (NewMember.Problems(request, invitation.Email) is [_, ..] problems)
        {
            return new AcceptInvitationResult.Invalid(problems);
        }

        var passwordHash = newMember.HashOf(request);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAcceptAsync(invitation, request, passwordHash, cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                return new AcceptInvitationResult.LinkIsDead(); // used, revoked or mailed anew at the same moment
            }
            catch (DbUpdateException exception) when (IsAboutTheAddress(exception.Refused()))
            {
                return new AcceptInvitationResult.HasAccount(); // made by a sign-up at the same moment
            }
            catch (DbUpdateException exception)
                when (exception.Refused() == DatabaseConstraints.OneUserPerSlug && attempt < MostSlugs)
            {
                // A colleague took the slug between our look and our insert: look again.
            }
        }
    }

    private async Task<AcceptInvitationResult> TryAcceptAsync(
        MemberInvitation invitation,
        AcceptInvitationRequest request,
        string passwordHash,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        var person = await newMember.PersonAsync(invitation, request, cancellationToken);
        var self = new AuditActor(person.Id, IpAddress: null, UserAgent: null);
        await using var context = await database.OpenAsync(invitation.OrganizationId, self, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await MemberLocks.LockOrganizationAsync(context, invitation.OrganizationId, cancellationToken);
        var kept = await context.Invitations.FirstOrDefaultAsync(
            row => row.Id == invitation.Id && row.Hash == invitation.Hash,
            cancellationToken
        );
        // Whoever was alone in it may have deleted it, just now.
        var isThere = await context.Organizations.AnyAsync(
            row => row.Id == invitation.OrganizationId,
            cancellationToken
        );
        if (!isThere || kept?.StateAt(now) != MemberInvitationState.Open)
        {
            return new AcceptInvitationResult.LinkIsDead();
        }

        var normalised = invitation.Email.ToUpperInvariant();
        if (await context.Accounts.AnyAsync(row => row.NormalizedUserName == normalised, cancellationToken))
        {
            return new AcceptInvitationResult.HasAccount();
        }

        kept.Accept(now);
        var account = newMember.AddTo(context, person, passwordHash);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        LogAccepted(invitation.Id, person.Id);
        return new AcceptInvitationResult.Accepted(account);
    }

    private static bool IsAboutTheAddress(string? constraint) =>
        constraint
            is DatabaseConstraints.OneAccountPerEmail
                or DatabaseConstraints.OneAccountPerName
                or DatabaseConstraints.OneUserPerEmail;

    private async Task<MemberInvitation?> FindAsync(string? token, CancellationToken cancellationToken)
    {
        await using var everywhere = await database.OpenWithoutTenantAsync(cancellationToken);
        var invitation = await InvitationQueries.OfTokenAsync(everywhere, token, cancellationToken);
        if (invitation?.StateAt(clock.GetCurrentInstant()) != MemberInvitationState.Open)
        {
            return null;
        }

        return await everywhere.Organizations.AnyAsync(row => row.Id == invitation.OrganizationId, cancellationToken)
            ? invitation
            : null;
    }

    [LoggerMessage(LogLevel.Information, "Invitation {InvitationId} accepted by {MemberId}")]
    private partial void LogAccepted(MemberInvitationId invitationId, UserId memberId);
}
