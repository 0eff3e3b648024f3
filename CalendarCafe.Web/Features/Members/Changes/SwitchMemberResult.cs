namespace CalendarCafe.Web.Features.Members.Changes;

/// <summary>How letting a member in no more, or again, can end.</summary>
public abstract record SwitchMemberResult
{
    private SwitchMemberResult() { }

    /// <summary>They are as wished, whoever made them so.</summary>
    public sealed record Done : SwitchMemberResult;

    /// <summary>There is no such member, or whoever asked handles none.</summary>
    public sealed record NotFound : SwitchMemberResult;

    /// <summary>Themselves, or somebody whom they do not handle.</summary>
    public sealed record NotAllowed : SwitchMemberResult;

    /// <summary>Nobody would be left who runs the organisation.</summary>
    public sealed record LastOwner : SwitchMemberResult;
}
