using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>Mails another link to somebody who knew the password but has not confirmed the address.</summary>
internal sealed class ResendConfirmation(CafeDatabase database, AccountLimits limits, AccountMail mail)
{
    public async Task ExecuteAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        var email = await context
            .Accounts.Where(account => account.Id == accountId && !account.EmailConfirmed)
            .Select(account => account.Email)
            .SingleOrDefaultAsync(cancellationToken);
        if (email is not null && await limits.MayMailAsync(email, cancellationToken))
        {
            await mail.SendAsync(accountId, AccountMailKind.Confirm, cancellationToken);
        }
    }
}
