using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Members.Invitations;

internal abstract record AcceptInvitationResult
{
    private AcceptInvitationResult() { }

    /// <summary>There is a new account, and the address counts as confirmed: the link came by mail.</summary>
    public sealed record Accepted(Account Account) : AcceptInvitationResult;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : AcceptInvitationResult;

    /// <summary>The address has an account. Neither it nor the invitation was touched.</summary>
    public sealed record HasAccount : AcceptInvitationResult;

    /// <summary>Unknown, used, revoked or too old.</summary>
    public sealed record LinkIsDead : AcceptInvitationResult;

    public sealed record TooManyTries : AcceptInvitationResult;
}
