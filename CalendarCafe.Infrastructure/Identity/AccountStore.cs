using System.Security.Cryptography;
using System.Text;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

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

    public override async Task AddOrUpdatePasskeyAsync(
        Account user,
        UserPasskeyInfo passkey,
        CancellationToken cancellationToken
    )
    {
        if (await OwnAsync(user, passkey.CredentialId, cancellationToken) is { } known)
        {
            known.Update(passkey);
            return;
        }

        Context.AccountPasskeys.Add(
            AccountPasskey.Of(user.Id, passkey, passkey.Name ?? "", Instant.FromDateTimeOffset(passkey.CreatedAt))
        );
    }

    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(
        Account user,
        CancellationToken cancellationToken
    )
    {
        var passkeys = await AccountPasskeys.Of(Context, user.Id).AsNoTracking().ToListAsync(cancellationToken);
        return [.. passkeys.Select(passkey => passkey.ToInfo())];
    }

    public override async Task<Account?> FindByPasskeyIdAsync(
        byte[] credentialId,
        CancellationToken cancellationToken
    ) =>
        await Context
            .Accounts.Where(account =>
                Context.AccountPasskeys.Any(row => row.AccountId == account.Id && row.CredentialId == credentialId)
            )
            .SingleOrDefaultAsync(cancellationToken);

    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(
        Account user,
        byte[] credentialId,
        CancellationToken cancellationToken
    ) => (await OwnAsync(user, credentialId, cancellationToken))?.ToInfo();

    public override async Task RemovePasskeyAsync(
        Account user,
        byte[] credentialId,
        CancellationToken cancellationToken
    )
    {
        if (await OwnAsync(user, credentialId, cancellationToken) is { } known)
        {
            Context.AccountPasskeys.Remove(known);
        }
    }

    private Task<AccountPasskey?> OwnAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        Context.AccountPasskeys.SingleOrDefaultAsync(
            row => row.AccountId == user.Id && row.CredentialId == credentialId,
            cancellationToken
        );

    private static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    private Task SaveAsync(Account user, IEnumerable<string> hashes, CancellationToken cancellationToken) =>
        SetTokenAsync(user, Provider, RecoveryCodes, string.Join(Separator, hashes), cancellationToken);

    private async Task<string[]> HashesAsync(Account user, CancellationToken cancellationToken) =>
        (await GetTokenAsync(user, Provider, RecoveryCodes, cancellationToken) ?? "").Split(
            Separator,
            StringSplitOptions.RemoveEmptyEntries
        );
}
