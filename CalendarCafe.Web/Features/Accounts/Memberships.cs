using System.Security.Claims;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>The person behind an account, where that person may use the site now.</summary>
internal sealed class Memberships(CafeDatabase database, IOptions<IdentityOptions> options, IClock clock)
{
    /// <summary>Null for who is deleted, suspended or inactive, or whose organisation is deleted.</summary>
    public async Task<User?> FindActiveAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        return await Active(context)
            .AsNoTracking()
            .SingleOrDefaultAsync(user => user.Id == new UserId(accountId), cancellationToken);
    }

    /// <summary>
    /// Whether what a cookie or a circuit says still holds: nobody has ended the session or all of them, and the member is active and
    /// has the same role.
    /// </summary>
    public async Task<bool> StillHoldsAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (principal.Member() is not { } member || principal.SessionId() is not { } session)
        {
            return false;
        }

        var now = clock.GetCurrentInstant();
        var stamp = principal.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        return await Active(context)
            .AnyAsync(
                user =>
                    user.Id == member.UserId
                    && user.OrganizationId == member.OrganizationId
                    && user.Role == member.Role
                    && AccountSessions.Open(context, member.UserId.Value, now).Any(open => open.Id == session)
                    && context.Accounts.Any(account =>
                        account.Id == member.UserId.Value && account.SecurityStamp == stamp
                    ),
                cancellationToken
            );
    }

    public async Task RecordSignInAsync(User member, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(member.OrganizationId, cancellationToken);
        var user = await context.Users.SingleAsync(row => row.Id == member.Id, cancellationToken);
        user.SignedIn(clock.GetCurrentInstant());
        await context.SaveChangesAsync(cancellationToken);
    }

    private static IQueryable<User> Active(CafeDbContext context) =>
        context
            .Users.AcrossTenants()
            .Where(user =>
                user.Status == UserStatus.Active
                && context.Organizations.Any(organization => organization.Id == user.OrganizationId)
            );
}
