using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Identity;

namespace CalendarCafe.Web.Features.Accounts.Deletion;

/// <summary>Whether it is the owner of an account who wants it deleted, and means this one.</summary>
internal sealed class AccountProof(UserManager<Account> accounts, PasswordHashes passwords, AccountLimits limits)
{
    /// <summary><see langword="null"/> where everything is right. The code is used up only then.</summary>
    public async Task<DeleteAccountResult?> FindFaultAsync(
        Actor.Member actor,
        DeleteAccountRequest request,
        CancellationToken cancellationToken
    )
    {
        if (await accounts.FindByIdAsync(actor.UserId.ToString()) is not { } account)
        {
            return new DeleteAccountResult.NotFound();
        }

        if (!await limits.MayTryPasswordAsync(account.Email ?? "", cancellationToken))
        {
            return new DeleteAccountResult.TooManyTries();
        }

        var isMeant = AccountFields.TryReadEmail(request.Email, out var email) && email == account.Email;
        FieldProblem?[] problems =
        [
            isMeant ? null : new("deleteEmail", FieldProblemKind.NotYourAddress),
            passwords.Opens(account, request.Password) ? null : new("deletePassword", FieldProblemKind.WrongPassword),
        ];
        if (problems.OfType<FieldProblem>().ToList() is { Count: > 0 } wrong)
        {
            return new DeleteAccountResult.Invalid(wrong);
        }

        return !account.TwoFactorEnabled || await TakesAsync(account, request.Code)
            ? null
            : new DeleteAccountResult.Invalid([new("deleteCode", FieldProblemKind.WrongCode)]);
    }

    private async Task<bool> TakesAsync(Account account, string? typed) =>
        RecoveryCode.Read(typed) is { } recoveryCode
            ? (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, recoveryCode)).Succeeded
            : await accounts.VerifyTwoFactorTokenAsync(
                account,
                TokenOptions.DefaultAuthenticatorProvider,
                string.Concat((typed ?? "").Where(char.IsAsciiDigit))
            );
}
