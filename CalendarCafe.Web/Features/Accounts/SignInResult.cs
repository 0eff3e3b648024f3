using CalendarCafe.Infrastructure.Identity;

namespace CalendarCafe.Web.Features.Accounts;

internal abstract record SignInResult
{
    private SignInResult() { }

    /// <summary>The password was right; whoever called issues the cookie.</summary>
    public sealed record SignedIn(Account Account) : SignInResult;

    /// <summary>The password was right; whoever called asks for the second factor.</summary>
    public sealed record NeedsCode(Account Account) : SignInResult;

    /// <summary>The password was right, but the address is not confirmed.</summary>
    public sealed record NotConfirmed(Guid AccountId) : SignInResult;

    /// <summary>Too long ago that the password was right: it is asked for again.</summary>
    public sealed record Lapsed : SignInResult;

    /// <summary>For every reason there is: unknown, wrong, locked, suspended. Nobody learns which.</summary>
    public sealed record Refused : SignInResult;

    public sealed record TooManyTries : SignInResult;
}
