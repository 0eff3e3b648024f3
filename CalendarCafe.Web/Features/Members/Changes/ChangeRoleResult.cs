using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Members.Changes;

/// <summary>How giving a member another role can end.</summary>
public abstract record ChangeRoleResult
{
    private ChangeRoleResult() { }

    public sealed record Changed : ChangeRoleResult;

    /// <summary>There is no such member, or whoever asked handles none.</summary>
    public sealed record NotFound : ChangeRoleResult;

    /// <summary>Not from this role, or not to that one.</summary>
    public sealed record NotAllowed : ChangeRoleResult;

    /// <summary>Nobody would be left who runs the organisation.</summary>
    public sealed record LastOwner : ChangeRoleResult;

    /// <summary>Somebody was faster: the role is another by now. <paramref name="By"/> is null where nobody knows who.</summary>
    public sealed record Stale(Role Now, string? By) : ChangeRoleResult;
}
