using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;

namespace CalendarCafe.Web.Features.Accounts.Security;

/// <summary>Makes a secret for an authenticator app. Nothing is asked for until a code of it was entered once.</summary>
internal sealed class BeginSecondFactor(UserManager<Account> accounts, IUserStore<Account> store)
{
    /// <summary>The secret in base32; null where the second factor is on already.</summary>
    public async Task<string?> ExecuteAsync(Actor.Member actor, CancellationToken cancellationToken)
    {
        var account = await accounts.FindByIdAsync(actor.UserId.ToString());
        if (account is null or { TwoFactorEnabled: true })
        {
            return null;
        }

        // Not by the manager: that would sign out every browser for a secret that nobody uses yet.
        var key = accounts.GenerateNewAuthenticatorKey();
        await ((IUserAuthenticatorKeyStore<Account>)store).SetAuthenticatorKeyAsync(account, key, cancellationToken);
        await accounts.UpdateAsync(account);
        return key;
    }
}
