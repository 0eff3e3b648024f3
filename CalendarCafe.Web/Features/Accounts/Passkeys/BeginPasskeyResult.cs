using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Accounts.Passkeys;

internal abstract record BeginPasskeyResult
{
    private BeginPasskeyResult() { }

    /// <summary>The browser is to make a passkey by these options.</summary>
    public sealed record Asked(string OptionsJson) : BeginPasskeyResult;

    public sealed record Invalid(FieldProblem Problem) : BeginPasskeyResult;

    /// <summary>The account has as many as it may.</summary>
    public sealed record Full : BeginPasskeyResult;

    public sealed record TooManyTries : BeginPasskeyResult;
}
