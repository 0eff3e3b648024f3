using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.Accounts.Passkeys;

/// <summary>Counts the use of a passkey, and refuses an answer that was used before.</summary>
internal sealed class PasskeyUse(CafeDatabase database, IClock clock)
{
    public async Task<bool> TryAsync(PasskeyAnswer.Shown shown, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        return await AccountPasskeys.TryUseAsync(
            context,
            shown.Account.Id,
            shown.Passkey,
            shown.AskedAt,
            clock.GetCurrentInstant(),
            cancellationToken
        );
    }
}
