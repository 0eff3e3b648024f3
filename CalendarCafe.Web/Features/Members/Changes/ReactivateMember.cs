using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Members.Changes;

/// <summary>Lets a member in again, who signs in anew and can be booked as before.</summary>
internal sealed partial class ReactivateMember(MemberChange change, ILogger<ReactivateMember> logger)
{
    public async Task<SwitchMemberResult> ExecuteAsync(
        Actor.Member actor,
        UserId member,
        CancellationToken cancellationToken
    )
    {
        var result = await change.MakeAsync<SwitchMemberResult>(
            actor,
            member,
            new SwitchMemberResult.NotFound(),
            ReactivateAsync,
            cancellationToken
        );
        if (result is SwitchMemberResult.Done)
        {
            LogReactivated(member);
        }

        return result;
    }

    private static async Task<SwitchMemberResult> ReactivateAsync(OpenMember open)
    {
        if (!open.ActingRole.MaySwitch(open.IsSelf, open.Member.Role))
        {
            return new SwitchMemberResult.NotAllowed();
        }

        open.Member.Reactivate();
        await open.CommitAsync();
        return new SwitchMemberResult.Done();
    }

    [LoggerMessage(LogLevel.Information, "Member {MemberId} is let in again")]
    private partial void LogReactivated(UserId memberId);
}
