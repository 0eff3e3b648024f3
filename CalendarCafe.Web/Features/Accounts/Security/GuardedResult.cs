using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Accounts.Security;

/// <summary>How something can end that asks for the password, or for a code, first.</summary>
internal abstract record GuardedResult
{
    private GuardedResult() { }

    public sealed record Done : GuardedResult;

    /// <summary>Done, and these are the recovery codes: nobody can show them again.</summary>
    public sealed record DoneWithCodes(IReadOnlyList<string> RecoveryCodes) : GuardedResult;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : GuardedResult;

    public sealed record TooManyTries : GuardedResult;
}
