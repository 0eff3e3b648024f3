using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>Puts mail to the owner of an account into the outbox.</summary>
internal sealed class AccountMail(CafeDatabase database, AccountMailTexts texts, IClock clock)
{
    /// <summary>For a mail that goes with other changes: the caller's context saves it.</summary>
    public async Task AddAsync(CafeDbContext context, User member, AccountMailKind kind) =>
        context.NotificationLogs.Add(await texts.MailAsync(member, kind, clock.GetCurrentInstant()));

    /// <summary>A mail of its own. Nothing goes to who is deleted or may not use the site.</summary>
    public async Task SendAsync(Guid accountId, AccountMailKind kind, CancellationToken cancellationToken)
    {
        var member = await FindAsync(accountId, cancellationToken);
        if (member is null)
        {
            return;
        }

        await using var context = await database.OpenAsync(member.OrganizationId, cancellationToken);
        await AddAsync(context, member, kind);
        await context.SaveChangesAsync(cancellationToken);
    }

    private async Task<User?> FindAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        return await context
            .Users.AcrossTenants()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                user => user.Id == new UserId(accountId) && user.Status == UserStatus.Active,
                cancellationToken
            );
    }
}
