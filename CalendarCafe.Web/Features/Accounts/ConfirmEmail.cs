using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>Believes an address once its owner has followed the link that was mailed there.</summary>
internal sealed class ConfirmEmail(CafeDatabase database, AccountLimits limits, IClock clock)
{
    public async Task<ConfirmEmailResult> ExecuteAsync(
        string? token,
        VisitorAddress visitor,
        CancellationToken cancellationToken
    )
    {
        if (!await limits.MayOpenLinkAsync(visitor, cancellationToken))
        {
            return new ConfirmEmailResult.TooManyTries();
        }

        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var used = await AccountLinks.UseAsync(
            context,
            token,
            AccountTokenPurpose.ConfirmEmail,
            now,
            cancellationToken
        );
        if (used is not { } id)
        {
            return new ConfirmEmailResult.LinkIsDead();
        }

        var account = await context.Accounts.SingleAsync(row => row.Id == id, cancellationToken);
        var member = await context
            .Users.AcrossTenants()
            .SingleOrDefaultAsync(user => user.Id == new UserId(id), cancellationToken);
        account.EmailConfirmed = true;
        member?.VerifyEmail(now);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ConfirmEmailResult.Confirmed();
    }
}
