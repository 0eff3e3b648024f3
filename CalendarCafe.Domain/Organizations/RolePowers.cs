namespace CalendarCafe.Domain.Organizations;

/// <summary>What a role lets its member do with the people of the organisation. Told in words in docs/roles.md.</summary>
public static class RolePowers
{
    /// <summary>Owners invite anybody, admins anybody but owners.</summary>
    public static bool MayInvite(this Role actor, Role invited) => actor.MayHandle(invited);

    /// <summary>
    /// Whether this member may give another, or themselves, a role. Whoever handles people can step down, and nobody lifts
    /// themselves up; whether an owner stays is for the organisation to say.
    /// </summary>
    public static bool MayChange(this Role actor, bool isSelf, Role from, Role to) =>
        isSelf ? actor.MayHandle(Role.Member) && to > from : actor.MayHandle(from) && actor.MayHandle(to);

    /// <summary>Whether this member may let another in no more, or again. Nobody locks themselves out.</summary>
    public static bool MaySwitch(this Role actor, bool isSelf, Role role) => !isSelf && actor.MayHandle(role);

    private static bool MayHandle(this Role actor, Role other) =>
        actor switch
        {
            Role.Owner => true,
            Role.Admin => other != Role.Owner,
            Role.Member or Role.Viewer => false,
        };
}
