using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>Whether a mailed link still works, so that nobody fills in a form for a dead one. Changes nothing.</summary>
internal sealed class AccountLinkQueries(CafeDatabase database, AccountLimits limits, IClock clock)
{
    public async Task<bool> WorksAsync(
        string? token,
        AccountTokenPurpose purpose,
        VisitorAddress visitor,
        CancellationToken cancellationToken
    )
    {
        if (!await limits.MayOpenLinkAsync(visitor, cancellationToken))
        {
            return false;
        }

        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        var now = clock.GetCurrentInstant();
        return await AccountLinks.FindAccountAsync(context, token, purpose, now, cancellationToken) is not null;
    }
}
