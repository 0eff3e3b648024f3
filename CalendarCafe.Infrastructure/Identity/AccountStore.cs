using System.Security.Cryptography;
using System.Text;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Identity;

/// <summary>
/// Identity's store, which keeps the secret of an authenticator app sealed, and of recovery codes only hashes: they are
/// random and long enough for a hash to give nothing away, see <see cref="RecoveryCode"/>.
/// </summary>
public sealed class AccountStore(CafeDbContext context, IDataProtectionProvider protection)
    : UserOnlyStore<Account, CafeDbContext, Guid>(context)
{
    private const string Provider = "[AspNetUserStore]";
    private const string RecoveryCodes = "RecoveryCodes";
    private const char Separator = ';';

    private readonly IDataProtector _keys = protection.CreateProtector("CalendarCafe.AuthenticatorKey");

    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _keys.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } sealedKey
            ? _keys.Unprotect(sealedKey)
            : null;

    public override Task ReplaceCodesAsync(
        Account user,
        IEnumerable<string> recoveryCodes,
        CancellationToken cancellationToken
    ) => SaveAsync(user, recoveryCodes.Select(Hash), cancellationToken);

    /// <summary>Uses a code up. Of two who come with the same, the account's concurrency stamp lets one through.</summary>
    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var hashes = await HashesAsync(user, cancellationToken);
        var hash = Hash(code);
        if (!hashes.Contains(hash, StringComparer.Ordinal))
        {
            return false;
        }

        await SaveAsync(user, hashes.Where(other => other != hash), cancellationToken);
        return true;
    }

    public override async Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) =>
        (await HashesAsync(user, cancellationToken)).Length;

    private static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    private Task SaveAsync(Account user, IEnumerable<string> hashes, CancellationToken cancellationToken) =>
        SetTokenAsync(user, Provider, RecoveryCodes, string.Join(Separator, hashes), cancellationToken);

    private async Task<string[]> HashesAsync(Account user, CancellationToken cancellationToken) =>
        (await GetTokenAsync(user, Provider, RecoveryCodes, cancellationToken) ?? "").Split(
            Separator,
            StringSplitOptions.RemoveEmptyEntries
        );
}
