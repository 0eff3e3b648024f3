using CalendarCafe.Infrastructure.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Identity;

/// <summary>The passkeys of an account.</summary>
public static class AccountPasskeys
{
    /// <summary>The most that an account has: more than anybody owns devices.</summary>
    public const int Most = 20;

    public static IQueryable<AccountPasskey> Of(CafeDbContext context, Guid accountId) =>
        context.AccountPasskeys.Where(row => row.AccountId == accountId).OrderBy(row => row.Id).Take(Most);

    /// <summary>
    /// Uses a passkey that has signed an answer, if nobody has used it since the question was asked. So an answer opens
    /// the door once: of those who come with the same, one statement lets the first through.
    /// </summary>
    public static async Task<bool> TryUseAsync(
        CafeDbContext context,
        Guid accountId,
        UserPasskeyInfo shown,
        Instant askedAt,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var (credential, count, isBackedUp) = (shown.CredentialId, (long)shown.SignCount, shown.IsBackedUp);
        return await context
                .AccountPasskeys.Where(row =>
                    row.AccountId == accountId
                    && row.CredentialId == credential
                    && (row.LastUsedAt == null || row.LastUsedAt <= askedAt)
                )
                .ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(passkey => passkey.LastUsedAt, now)
                            .SetProperty(passkey => passkey.SignCount, count)
                            .SetProperty(passkey => passkey.IsBackedUp, isBackedUp),
                    cancellationToken
                ) == 1;
    }
}
