using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Identity;

namespace CalendarCafe.Web.Features.Accounts.Security;

/// <summary>Turns the second factor off, for a member who knows the password; its secret and codes are forgotten.</summary>
internal sealed class EndSecondFactor(
    UserManager<Account> accounts,
    IUserStore<Account> store,
    PasswordHashes passwords,
    AccountLimits limits,
    AccountMail mail
)
{
    public async Task<GuardedResult> ExecuteAsync(
        Actor.Member actor,
        string? password,
        CancellationToken cancellationToken
    )
    {
        var account =
            await accounts.FindByIdAsync(actor.UserId.ToString())
            ?? throw new InvalidOperationException($"Account {actor.UserId} is gone.");
        if (!await limits.MayTryPasswordAsync(account.Email ?? "", cancellationToken))
        {
            return new GuardedResult.TooManyTries();
        }

        if (!passwords.Opens(account, password))
        {
            return new GuardedResult.Invalid([new("offPassword", FieldProblemKind.WrongPassword)]);
        }

        await ((IUserTwoFactorRecoveryCodeStore<Account>)store).ReplaceCodesAsync(account, [], cancellationToken);
        await ((IUserAuthenticatorKeyStore<Account>)store).SetAuthenticatorKeyAsync(
            account,
            accounts.GenerateNewAuthenticatorKey(),
            cancellationToken
        );
        await accounts.SetTwoFactorEnabledAsync(account, enabled: false);
        await mail.SendAsync(account.Id, AccountMailKind.SecondFactorOff, cancellationToken);
        return new GuardedResult.Done();
    }
}
