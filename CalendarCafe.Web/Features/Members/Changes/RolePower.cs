using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Members.Changes;

/// <summary>What one role has and another lacks, as broadly as somebody wants to read it who chooses between them.</summary>
public enum RolePower
{
    SeeInvitees,
    ChangeOwn,
    HandlePeople,
    HandleOwners,
}

/// <summary>What a change of role gives, and what it takes.</summary>
public sealed record RoleDifference(IReadOnlyList<RolePower> Gained, IReadOnlyList<RolePower> Lost)
{
    public static RoleDifference Between(Role from, Role to) =>
        new([.. Of(to).Except(Of(from))], [.. Of(from).Except(Of(to))]);

    private static IReadOnlyList<RolePower> Of(Role role) =>
        role switch
        {
            Role.Owner => [.. Of(Role.Admin), RolePower.HandleOwners],
            Role.Admin => [.. Of(Role.Member), RolePower.HandlePeople],
            Role.Member => [RolePower.SeeInvitees, RolePower.ChangeOwn],
            Role.Viewer => [],
        };
}
