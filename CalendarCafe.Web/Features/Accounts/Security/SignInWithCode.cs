using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Accounts.Security;

/// <summary>The second step of a sign-in: a code of the authenticator app, or a recovery code, which is used up.</summary>
internal sealed class SignInWithCode(AccountSignIn session, Memberships memberships, AccountLimits limits)
{
    public async Task<SignInResult> ExecuteAsync(
        string? typed,
        bool isPersistent,
        VisitorAddress visitor,
        CancellationToken cancellationToken
    )
    {
        if (!await limits.MaySignInAsync(visitor, cancellationToken))
        {
            return new SignInResult.TooManyTries();
        }

        // Null after some minutes, and for whoever has given no password.
        var account = await session.GetTwoFactorAuthenticationUserAsync();
        var member = account is null ? null : await memberships.FindActiveAsync(account.Id, cancellationToken);
        if (account is null || member is null)
        {
            return new SignInResult.Lapsed();
        }

        var result = RecoveryCode.Read(typed) is { } recoveryCode
            ? await session.TwoFactorRecoveryCodeSignInAsync(recoveryCode)
            : await session.TwoFactorAuthenticatorSignInAsync(
                string.Concat((typed ?? "").Where(char.IsAsciiDigit)),
                isPersistent,
                rememberClient: false
            );
        if (!result.Succeeded)
        {
            return new SignInResult.Refused();
        }

        await memberships.RecordSignInAsync(member, cancellationToken);
        return new SignInResult.SignedIn(account);
    }
}
