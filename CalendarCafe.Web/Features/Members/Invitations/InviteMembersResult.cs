namespace CalendarCafe.Web.Features.Members.Invitations;

/// <summary>How inviting people can end.</summary>
public abstract record InviteMembersResult
{
    private InviteMembersResult() { }

    /// <summary>Every address was looked at for itself.</summary>
    public sealed record Answered(IReadOnlyList<InviteOutcome> Outcomes) : InviteMembersResult;

    /// <summary>Whoever asked invites nobody, or nobody in this role.</summary>
    public sealed record NotAllowed : InviteMembersResult;

    public sealed record NothingTyped : InviteMembersResult;

    public sealed record TooMany(int Limit) : InviteMembersResult;
}
