namespace CalendarCafe.Web.Features.Members.Invitations;

/// <summary>What became of one of the addresses that were typed.</summary>
public sealed record InviteOutcome(string Typed, InviteOutcomeKind Kind);

public enum InviteOutcomeKind
{
    Invited,
    NotAnAddress,
    AlreadyMember,
    AlreadyInvited,

    /// <summary>In whatever organisation: no more is said.</summary>
    HasAccount,

    /// <summary>The address, or the organisation, had so many mails that it has to wait.</summary>
    TooManyMails,
}
