namespace CalendarCafe.Web.Features.Members.Invitations;

/// <summary>How doing something with an invitation that waits can end.</summary>
public abstract record ChangeInvitationResult
{
    private ChangeInvitationResult() { }

    public sealed record Done : ChangeInvitationResult;

    /// <summary>There is none any more, or whoever asked may not do this with it.</summary>
    public sealed record NotFound : ChangeInvitationResult;

    /// <summary>The address has had so many mails that it has to wait.</summary>
    public sealed record TooManyMails : ChangeInvitationResult;
}
