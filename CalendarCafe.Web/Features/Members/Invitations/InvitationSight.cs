using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Members.Invitations;

/// <summary>What somebody who was invited may know before they accept. <paramref name="HasAccount"/>: the address has one by now.</summary>
public sealed record InvitationSight(
    MemberInvitationState State,
    string Organization,
    string InvitedBy,
    string Email,
    Role Role,
    bool HasAccount
);
