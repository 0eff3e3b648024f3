using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Accounts;

internal abstract record RequestPasswordResetResult
{
    private RequestPasswordResetResult() { }

    /// <summary>A mail is on its way if there is such an account: the answer is the same if there is none.</summary>
    public sealed record CheckMail : RequestPasswordResetResult;

    public sealed record Invalid(FieldProblem Problem) : RequestPasswordResetResult;

    public sealed record TooManyTries : RequestPasswordResetResult;
}
