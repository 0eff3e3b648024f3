using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Members.Listing;

/// <summary>An invitation that nobody has accepted or revoked.</summary>
public sealed record WaitingInvitation(
    MemberInvitationId Id,
    string Email,
    Role Role,
    string InvitedBy,
    Instant ExpiresAt,
    bool IsExpired
)
{
    /// <summary>As this member may see it: a viewer reads no addresses.</summary>
    public WaitingInvitation SeenFrom(HostDesk desk) =>
        desk.Member.MayEdit ? this : this with { Email = Masked.Email(Email) };
}
