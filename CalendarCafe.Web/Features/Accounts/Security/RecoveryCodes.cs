using CalendarCafe.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;

namespace CalendarCafe.Web.Features.Accounts.Security;

/// <summary>The codes for the day on which the authenticator app is lost.</summary>
internal sealed class RecoveryCodes(IUserStore<Account> store, UserManager<Account> accounts)
{
    private const int Count = 10;

    /// <summary>Fresh ones; those from before open nothing any more.</summary>
    public async Task<IReadOnlyList<string>> RenewAsync(Account account, CancellationToken cancellationToken)
    {
        var codes = Enumerable.Range(0, Count).Select(_ => RecoveryCode.New()).ToList();
        await ((IUserTwoFactorRecoveryCodeStore<Account>)store).ReplaceCodesAsync(account, codes, cancellationToken);
        await accounts.UpdateAsync(account);
        return codes;
    }

    public Task<int> CountAsync(Account account) => accounts.CountRecoveryCodesAsync(account);
}
