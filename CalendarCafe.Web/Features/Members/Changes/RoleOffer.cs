using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Members.Changes;

/// <summary>The roles from which somebody may choose.</summary>
internal static class RoleOffer
{
    /// <summary>For a member who has one: that one first among equals, as it may stay.</summary>
    public static IReadOnlyList<Role> Of(Role actor, bool isSelf, Role present) =>
        [.. Enum.GetValues<Role>().Where(role => role == present || actor.MayChange(isSelf, present, role))];

    /// <summary>For somebody who is invited.</summary>
    public static IReadOnlyList<Role> ToInvite(Role actor) =>
        [.. Enum.GetValues<Role>().Where(role => actor.MayInvite(role))];
}
