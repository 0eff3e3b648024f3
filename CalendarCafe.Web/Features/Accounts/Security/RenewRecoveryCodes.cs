using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Identity;

namespace CalendarCafe.Web.Features.Accounts.Security;

/// <summary>Gives a member who knows the password fresh recovery codes.</summary>
internal sealed class RenewRecoveryCodes(
    UserManager<Account> accounts,
    PasswordHashes passwords,
    RecoveryCodes recoveryCodes,
    AccountLimits limits
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

        return account.TwoFactorEnabled && passwords.Opens(account, password)
            ? new GuardedResult.DoneWithCodes(await recoveryCodes.RenewAsync(account, cancellationToken))
            : new GuardedResult.Invalid([new("codesPassword", FieldProblemKind.WrongPassword)]);
    }
}
