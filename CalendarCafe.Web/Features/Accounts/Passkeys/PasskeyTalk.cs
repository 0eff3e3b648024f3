using System.Text;
using CalendarCafe.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;

namespace CalendarCafe.Web.Features.Accounts.Passkeys;

/// <summary>What the site and a browser say to each other about a passkey (WebAuthn): a question, and the answer to it.</summary>
internal sealed class PasskeyTalk(
    IPasskeyHandler<Account> handler,
    PasskeyChallenges challenges,
    IHttpContextAccessor contexts
)
{
    // Some kilobytes at most; a form would take much more.
    private const int LongestAnswer = 32 * 1024;

    private HttpContext Http => contexts.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>The options that a browser needs to make a passkey for the account.</summary>
    public async Task<string> AskToMakeAsync(Account account, string name)
    {
        var owner = new PasskeyUserEntity
        {
            Id = account.Id.ToString(),
            Name = account.Email ?? "",
            DisplayName = name,
        };
        var asked = await handler.MakeCreationOptionsAsync(owner, Http);
        challenges.Keep(Http, PasskeyPurpose.Add, account.Id, StateOf(asked.AttestationState));
        return asked.CreationOptionsJson;
    }

    /// <summary>The passkey that was made for the account; null for anything but an answer to what was asked.</summary>
    public async Task<UserPasskeyInfo?> MadeAsync(Guid accountId, string? answer)
    {
        var challenge = challenges.Take(Http, PasskeyPurpose.Add);
        if (challenge is null || challenge.Account != accountId || !IsReadable(answer))
        {
            return null;
        }

        var made = await handler.PerformAttestationAsync(
            new()
            {
                HttpContext = Http,
                CredentialJson = answer,
                AttestationState = challenge.State,
            }
        );
        return made.Succeeded ? made.Passkey : null;
    }

    /// <summary>The options that a browser needs to sign in by whichever passkey its owner chooses.</summary>
    public async Task<string> AskToSignInAsync()
    {
        var asked = await handler.MakeRequestOptionsAsync(user: null, Http);
        challenges.Keep(Http, PasskeyPurpose.SignIn, account: null, StateOf(asked.AssertionState));
        return asked.RequestOptionsJson;
    }

    public async Task<PasskeyAnswer> ShownAsync(string? answer)
    {
        if (challenges.Take(Http, PasskeyPurpose.SignIn) is not { } challenge)
        {
            return new PasskeyAnswer.Lapsed();
        }

        if (!IsReadable(answer))
        {
            return new PasskeyAnswer.Refused();
        }

        var shown = await handler.PerformAssertionAsync(
            new()
            {
                HttpContext = Http,
                CredentialJson = answer,
                AssertionState = challenge.State,
            }
        );
        return shown is { Succeeded: true, User: { } account, Passkey: { IsUserVerified: true } passkey }
            ? new PasskeyAnswer.Shown(account, passkey, challenge.AskedAt)
            : new PasskeyAnswer.Refused();
    }

    private static string StateOf(string? state) =>
        state ?? throw new InvalidOperationException("Identity's handler keeps a state.");

    private static bool IsReadable([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? answer) =>
        answer is { Length: > 0 and <= LongestAnswer } && Encoding.UTF8.GetByteCount(answer) <= LongestAnswer;
}
