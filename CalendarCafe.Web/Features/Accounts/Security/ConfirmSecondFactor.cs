using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Identity;

namespace CalendarCafe.Web.Features.Accounts.Security;

/// <summary>Turns the second factor on, once the app has shown that it knows the secret.</summary>
internal sealed class ConfirmSecondFactor(
    UserManager<Account> accounts,
    RecoveryCodes recoveryCodes,
    AccountLimits limits,
    AccountMail mail
)
{
    public async Task<GuardedResult> ExecuteAsync(
        Actor.Member actor,
        string? typedCode,
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

        var code = string.Concat((typedCode ?? "").Where(char.IsAsciiDigit));
        var isRight = await accounts.VerifyTwoFactorTokenAsync(
            account,
            TokenOptions.DefaultAuthenticatorProvider,
            code
        );
        if (!isRight)
        {
            return new GuardedResult.Invalid([new("code", FieldProblemKind.WrongCode)]);
        }

        var codes = await recoveryCodes.RenewAsync(account, cancellationToken);
        await accounts.SetTwoFactorEnabledAsync(account, enabled: true);
        await mail.SendAsync(account.Id, AccountMailKind.SecondFactorOn, cancellationToken);
        return new GuardedResult.DoneWithCodes(codes);
    }
}
