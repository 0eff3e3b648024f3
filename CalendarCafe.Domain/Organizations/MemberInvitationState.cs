namespace CalendarCafe.Domain.Organizations;

/// <summary>What has become of an invitation to an organisation.</summary>
public enum MemberInvitationState
{
    Open,
    Expired,
    Revoked,
    Accepted,
}
