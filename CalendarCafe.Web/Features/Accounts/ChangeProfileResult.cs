using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Accounts;

internal abstract record ChangeProfileResult
{
    private ChangeProfileResult() { }

    public sealed record Changed : ChangeProfileResult;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : ChangeProfileResult;

    public sealed record NotFound : ChangeProfileResult;
}
