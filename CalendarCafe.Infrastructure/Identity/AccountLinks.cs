using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Identity;

/// <summary>The links in mails about an account: made at the moment of sending, looked up when somebody follows one.</summary>
public static class AccountLinks
{
    /// <summary>What stands in a stored body where the worker puts the site's address and the minted path.</summary>
    public const string ConfirmEmailPlaceholder = "{{link:confirm-email}}";

    public const string ResetPasswordPlaceholder = "{{link:reset-password}}";

    private static readonly Duration ConfirmationLife = Duration.FromDays(3);
    private static readonly Duration ResetLife = Duration.FromHours(1);

    /// <summary>
    /// Makes and saves the one link of this purpose that the account has; those sent before stop working. Answers with its
    /// path, such as <c>/account/confirm-email/{token}</c>.
    /// </summary>
    public static async Task<string> MintAsync(
        CafeDbContext context,
        Guid accountId,
        AccountTokenPurpose purpose,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        await RevokeAsync(context, accountId, purpose, cancellationToken);
        var token = SecretToken.New();
        context.AccountTokens.Add(new AccountToken(accountId, purpose, token.Hash, now + LifeOf(purpose)));
        await context.SaveChangesAsync(cancellationToken);
        return $"{PathOf(purpose)}/{token.Text}";
    }

    /// <summary>The account that a link is for, or null where it is unknown, used, too old, revoked or for something else.</summary>
    public static async Task<Guid?> FindAccountAsync(
        CafeDbContext context,
        string? text,
        AccountTokenPurpose purpose,
        Instant now,
        CancellationToken cancellationToken
    ) =>
        SecretToken.TryHash(text, out var hash)
            ? await Usable(context, hash, purpose, now)
                .Select(row => (Guid?)row.AccountId)
                .SingleOrDefaultAsync(cancellationToken)
            : null;

    /// <summary>Uses a link up: of two who come at once, one statement lets only the first have the account.</summary>
    public static async Task<Guid?> UseAsync(
        CafeDbContext context,
        string? text,
        AccountTokenPurpose purpose,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var account = await FindAccountAsync(context, text, purpose, now, cancellationToken);
        if (account is null || !SecretToken.TryHash(text, out var hash))
        {
            return null;
        }

        var used = await Usable(context, hash, purpose, now)
            .ExecuteUpdateAsync(row => row.SetProperty(token => token.UsedAt, now), cancellationToken);
        return used == 1 ? account : null;
    }

    public static Task RevokeAsync(
        CafeDbContext context,
        Guid accountId,
        AccountTokenPurpose purpose,
        CancellationToken cancellationToken
    ) =>
        context
            .AccountTokens.Where(row => row.AccountId == accountId && row.Purpose == purpose && row.UsedAt == null)
            .ExecuteDeleteAsync(cancellationToken);

    private static IQueryable<AccountToken> Usable(
        CafeDbContext context,
        byte[] hash,
        AccountTokenPurpose purpose,
        Instant now
    ) =>
        context.AccountTokens.Where(row =>
            row.Hash == hash && row.Purpose == purpose && row.UsedAt == null && row.ExpiresAt > now
        );

    private static Duration LifeOf(AccountTokenPurpose purpose) =>
        purpose switch
        {
            AccountTokenPurpose.ConfirmEmail => ConfirmationLife,
            AccountTokenPurpose.ResetPassword => ResetLife,
        };

    private static string PathOf(AccountTokenPurpose purpose) =>
        purpose switch
        {
            AccountTokenPurpose.ConfirmEmail => "/account/confirm-email",
            AccountTokenPurpose.ResetPassword => "/account/reset-password",
        };
}
