using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Accounts;

internal abstract record ResetPasswordResult
{
    private ResetPasswordResult() { }

    public sealed record Changed : ResetPasswordResult;

    public sealed record Invalid(FieldProblem Problem) : ResetPasswordResult;

    /// <summary>Unknown, used, too old, or replaced by a newer one.</summary>
    public sealed record LinkIsDead : ResetPasswordResult;

    public sealed record TooManyTries : ResetPasswordResult;
}
