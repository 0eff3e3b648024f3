using System.Security.Cryptography;
using System.Text;
using CalendarCafe.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;

namespace CalendarCafe.Web.Features.Accounts.Security;

/// <summary>The codes of an authenticator app (RFC 6238), each of which opens an account once: a code that was read over a shoulder is of no use.</summary>
internal sealed class OneTimeCodes : AuthenticatorTokenProvider<Account>
{
    private const string Keeper = "[CalendarCafe]";
    private const string LastUsed = nameof(LastUsed);

    public override async Task<bool> ValidateAsync(
        string purpose,
        string token,
        UserManager<Account> manager,
        Account user
    )
    {
        if (!await base.ValidateAsync(purpose, token, manager, user))
        {
            return false;
        }

        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        if (await manager.GetAuthenticationTokenAsync(user, Keeper, LastUsed) == hash)
        {
            return false;
        }

        // Of two at once, the account's concurrency stamp lets one save.
        return (await manager.SetAuthenticationTokenAsync(user, Keeper, LastUsed, hash)).Succeeded;
    }
}
