using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Identity;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>Decides whether a password opens an account. Issues nothing itself.</summary>
internal sealed class SignIn(
    UserManager<Account> accounts,
    Memberships memberships,
    PasswordHashes passwords,
    AccountLimits limits
)
{
    public async Task<SignInResult> ExecuteAsync(
        string? typedEmail,
        string? typedPassword,
        VisitorAddress visitor,
        CancellationToken cancellationToken
    )
    {
        if (!await limits.MaySignInAsync(visitor, cancellationToken))
        {
            return new SignInResult.TooManyTries();
        }

        var password = PasswordRules.Read(typedPassword);
        if (!AccountFields.TryReadEmail(typedEmail, out var email) || password is null)
        {
            return new SignInResult.Refused();
        }

        var mayTry = await limits.MayTryPasswordAsync(email, cancellationToken);
        var account = mayTry ? await accounts.FindByEmailAsync(email) : null;
        if (account is null || await accounts.IsLockedOutAsync(account))
        {
            passwords.CheckNobodys(password);
            return new SignInResult.Refused();
        }

        if (!await accounts.CheckPasswordAsync(account, password))
        {
            await accounts.AccessFailedAsync(account);
            return new SignInResult.Refused();
        }

        return await AdmitAsync(account, cancellationToken);
    }

    private async Task<SignInResult> AdmitAsync(Account account, CancellationToken cancellationToken)
    {
        if (await memberships.FindActiveAsync(account.Id, cancellationToken) is not { } member)
        {
            return new SignInResult.Refused();
        }

        if (!account.EmailConfirmed)
        {
            return new SignInResult.NotConfirmed(account.Id);
        }

        // Whoever knows the password alone must not get fresh tries at the code by it.
        if (account.TwoFactorEnabled)
        {
            return new SignInResult.NeedsCode(account);
        }

        await accounts.ResetAccessFailedCountAsync(account);
        await memberships.RecordSignInAsync(member, cancellationToken);
        return new SignInResult.SignedIn(account);
    }
}
