using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Teams;

/// <summary>
/// Who may do what with a team. Admins of the organisation may do everything with each, so a team may be without an owner:
/// they act for it. In a team its owners and admins run it, and only owners let somebody be an owner, stop being one, or
/// delete it. Whoever only views the organisation changes nothing, whatever they are in a team.
/// </summary>
/// <param name="Own">The actor's role in the team; null for somebody who is not in it.</param>
public sealed record TeamRights(Actor.Member Actor, Role? Own)
{
    public bool MayChange => Actor.MayAdminister || (Actor.MayEdit && Own is Role.Owner or Role.Admin);

    public bool MayDelete => Actor.MayAdminister || (Actor.MayEdit && Own == Role.Owner);

    /// <summary>Whether the actor may give a role, or take it from somebody.</summary>
    public bool MayGive(Role role) => role == Role.Owner ? MayDelete : MayChange;

    public static bool MayCreate(Actor.Member actor) => actor.MayAdminister;
}
