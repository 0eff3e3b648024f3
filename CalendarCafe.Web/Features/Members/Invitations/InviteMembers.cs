using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Members.Invitations;

/// <summary>Invites people by their addresses, each for itself: the invitation and its mail in one transaction.</summary>
internal sealed partial class InviteMembers(
    CafeDatabase database,
    InvitationLimits limits,
    InvitationMail mail,
    IClock clock,
    ILogger<InviteMembers> logger
)
{
    internal const int MostAtOnce = 20;

    private static readonly char[] Between = [',', ';', ' ', '\t', '\r', '\n'];

    /// <param name="typed">Addresses, with commas, spaces or line breaks between them.</param>
    public async Task<InviteMembersResult> ExecuteAsync(
        Actor.Member actor,
        string? typed,
        Role role,
        CancellationToken cancellationToken
    )
    {
        if (!await MayInviteAsync(actor, role, cancellationToken))
        {
            return new InviteMembersResult.NotAllowed();
        }

        var addresses = (typed ?? "")
            .Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostAtOnce + 1)
            .ToList();
        switch (addresses.Count)
        {
            case 0:
                return new InviteMembersResult.NothingTyped();
            case > MostAtOnce:
                return new InviteMembersResult.TooMany(MostAtOnce);
        }

        var outcomes = new List<InviteOutcome>();
        foreach (var address in addresses)
        {
            outcomes.Add(new(address, await InviteAsync(actor, address, role, cancellationToken)));
        }

        return new InviteMembersResult.Answered(outcomes);
    }

    private async Task<bool> MayInviteAsync(Actor.Member actor, Role role, CancellationToken cancellationToken)
    {
        if (!actor.Role.MayInvite(role))
        {
            return false;
        }

        await using var context = await database.OpenAsync(actor, cancellationToken);
        return await context.ActingRoleAsync(actor, cancellationToken) is { } now && now.MayInvite(role);
    }

    private async Task<InviteOutcomeKind> InviteAsync(
        Actor.Member actor,
        string typed,
        Role role,
        CancellationToken cancellationToken
    )
    {
        if (!AccountFields.TryReadEmail(typed, out var email))
        {
            return InviteOutcomeKind.NotAnAddress;
        }

        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenAsync(actor, cancellationToken);
        if (await RefusalAsync(context, email, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var waiting = await context
            .Invitations.Where(row => row.Email == email && row.AcceptedAt == null && row.RevokedAt == null)
            .FirstOrDefaultAsync(cancellationToken);
        if (waiting?.StateAt(now) == MemberInvitationState.Open)
        {
            return InviteOutcomeKind.AlreadyInvited;
        }

        if (!await limits.MayInviteAsync(actor.OrganizationId, email, cancellationToken))
        {
            return InviteOutcomeKind.TooManyMails;
        }

        var invitation = waiting ?? MemberInvitation.Of(actor.OrganizationId, email, role, actor.UserId, now);
        return await SaveAsync(context, invitation, actor, role, now, cancellationToken);
    }

    private async Task<InviteOutcomeKind> SaveAsync(
        CafeDbContext context,
        MemberInvitation invitation,
        Actor.Member actor,
        Role role,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        invitation.Renew(role, actor.UserId, now);
        if (context.Entry(invitation).State == EntityState.Detached)
        {
            context.Invitations.Add(invitation);
        }

        await mail.AddAsync(context, invitation, cancellationToken);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception)
            when (exception is DbUpdateConcurrencyException
                || exception.Refused() == DatabaseConstraints.OneOpenInvitation
            )
        {
            return InviteOutcomeKind.AlreadyInvited; // by a colleague, at the same moment
        }

        LogInvited(invitation.Id, role);
        return InviteOutcomeKind.Invited;
    }

    private static async Task<InviteOutcomeKind?> RefusalAsync(
        CafeDbContext context,
        string email,
        CancellationToken cancellationToken
    )
    {
        if (await context.Users.AnyAsync(user => user.Email == email, cancellationToken))
        {
            return InviteOutcomeKind.AlreadyMember;
        }

        var normalised = email.ToUpperInvariant();
        return await context.Accounts.AnyAsync(account => account.NormalizedUserName == normalised, cancellationToken)
            ? InviteOutcomeKind.HasAccount
            : null;
    }

    [LoggerMessage(LogLevel.Information, "Invitation {InvitationId} made, as {Role}")]
    private partial void LogInvited(MemberInvitationId invitationId, Role role);
}
