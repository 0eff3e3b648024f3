using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Members.Invitations;

/// <summary>The invitation behind a mailed link. Changes nothing.</summary>
internal sealed class InvitationQueries(CafeDatabase database, AccountLimits limits, IClock clock)
{
    /// <summary>Null for a link that never was, or that a newer mail has replaced.</summary>
    public async Task<InvitationSight?> FindAsync(
        string? token,
        VisitorAddress visitor,
        CancellationToken cancellationToken
    )
    {
        if (!await limits.MayOpenLinkAsync(visitor, cancellationToken))
        {
            return null;
        }

        await using var everywhere = await database.OpenWithoutTenantAsync(cancellationToken);
        if (await OfTokenAsync(everywhere, token, cancellationToken) is not { } invitation)
        {
            return null;
        }

        await using var context = await database.OpenAsync(invitation.OrganizationId, cancellationToken);
        var normalised = invitation.Email.ToUpperInvariant();
        var state = invitation.StateAt(clock.GetCurrentInstant());
        return await context
            .Organizations.Where(row => row.Id == invitation.OrganizationId)
            .Select(row => new InvitationSight(
                state,
                row.Name,
                context.Users.Where(user => user.Id == invitation.InvitedBy).Select(user => user.Name).FirstOrDefault()
                    ?? "",
                invitation.Email,
                invitation.Role,
                context.Accounts.Any(account => account.NormalizedUserName == normalised)
            ))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>In a context that crosses tenants: whose it is, is what the token says.</summary>
    public static async Task<MemberInvitation?> OfTokenAsync(
        CafeDbContext everywhere,
        string? token,
        CancellationToken cancellationToken
    ) =>
        SecretToken.TryHash(token, out var hash)
            ? await everywhere
                .Invitations.AcrossTenants()
                .AsNoTracking()
                .FirstOrDefaultAsync(row => row.Hash == hash, cancellationToken)
            : null;
}
