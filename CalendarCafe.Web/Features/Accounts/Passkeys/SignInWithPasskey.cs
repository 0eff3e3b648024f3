using System.Diagnostics;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Accounts.Passkeys;

/// <summary>
/// Signs in whoever shows a passkey that has verified its owner: something they have and something they are or know, so
/// that no code is asked for. An account that wrong passwords have locked opens all the same, for no passkey is guessed.
/// </summary>
internal sealed class SignInWithPasskey(
    AccountSignIn session,
    PasskeyTalk talk,
    Memberships memberships,
    AccountLimits limits,
    PasskeyUse use
)
{
    public async Task<SignInResult> ExecuteAsync(
        string? answer,
        bool isPersistent,
        VisitorAddress visitor,
        CancellationToken cancellationToken
    )
    {
        if (!await limits.MaySignInAsync(visitor, cancellationToken))
        {
            return new SignInResult.TooManyTries();
        }

        return await talk.ShownAsync(answer) switch
        {
            PasskeyAnswer.Shown shown => await AdmitAsync(shown, isPersistent, cancellationToken),
            PasskeyAnswer.Lapsed => new SignInResult.Lapsed(),
            PasskeyAnswer.Refused => new SignInResult.Refused(),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<SignInResult> AdmitAsync(
        PasskeyAnswer.Shown shown,
        bool isPersistent,
        CancellationToken cancellationToken
    )
    {
        var account = shown.Account;
        if (
            !account.EmailConfirmed
            || await memberships.FindActiveAsync(account.Id, cancellationToken) is not { } member
        )
        {
            return new SignInResult.Refused();
        }

        if (!await use.TryAsync(shown, cancellationToken))
        {
            return new SignInResult.Lapsed();
        }

        await session.SignInAsync(account, isPersistent);
        await memberships.RecordSignInAsync(member, cancellationToken);
        return new SignInResult.SignedIn(account);
    }
}
