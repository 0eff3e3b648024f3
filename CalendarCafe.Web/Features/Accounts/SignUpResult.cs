using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Accounts;

internal abstract record SignUpResult
{
    private SignUpResult() { }

    /// <summary>A mail is on its way, to a new account or to the one that has the address already: nobody learns which.</summary>
    public sealed record CheckMail : SignUpResult;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : SignUpResult;

    public sealed record TooManyTries : SignUpResult;
}
