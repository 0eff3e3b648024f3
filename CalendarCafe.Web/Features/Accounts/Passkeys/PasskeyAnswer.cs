using CalendarCafe.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;

namespace CalendarCafe.Web.Features.Accounts.Passkeys;

/// <summary>What a browser answers when it is asked to sign in.</summary>
internal abstract record PasskeyAnswer
{
    private PasskeyAnswer() { }

    /// <summary>Signed, by the passkey of this account, which has verified its owner.</summary>
    public sealed record Shown(Account Account, UserPasskeyInfo Passkey, Instant AskedAt) : PasskeyAnswer;

    /// <summary>Nothing was asked, or too long ago.</summary>
    public sealed record Lapsed : PasskeyAnswer;

    public sealed record Refused : PasskeyAnswer;
}
