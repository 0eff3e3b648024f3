using CalendarCafe.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>Hashes passwords, and spends the same time where there is no account to check one against.</summary>
internal sealed class PasswordHashes(IPasswordHasher<Account> hasher)
{
    private static readonly Account Nobody = new();

    private readonly Lazy<string> _nobodysHash = new(() => hasher.HashPassword(Nobody, SecretToken.New().Text));

    public string Hash(string password) => hasher.HashPassword(Nobody, password);

    /// <summary>Whether it is the account's password.</summary>
    public bool Opens(Account account, string? typed) =>
        PasswordRules.Read(typed) is { } password
        && account.PasswordHash is { } hash
        && hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed;

    public void CheckNobodys(string password) => _ = hasher.VerifyHashedPassword(Nobody, _nobodysHash.Value, password);
}
