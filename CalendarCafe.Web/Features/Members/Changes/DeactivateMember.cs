using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Members.Changes;

/// <summary>
/// Lets a member in no more: every session ends, and nobody can book them. What is booked stays until somebody calls it off.
/// </summary>
internal sealed partial class DeactivateMember(MemberChange change, IClock clock, ILogger<DeactivateMember> logger)
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
            DeactivateAsync,
            cancellationToken
        );
        if (result is SwitchMemberResult.Done)
        {
            LogDeactivated(member);
        }

        return result;
    }

    private async Task<SwitchMemberResult> DeactivateAsync(OpenMember open)
    {
        var member = open.Member;
        if (!open.ActingRole.MaySwitch(open.IsSelf, member.Role))
        {
            return new SwitchMemberResult.NotAllowed();
        }

        if (await open.IsLastOwnerAsync())
        {
            return new SwitchMemberResult.LastOwner();
        }

        member.Deactivate();
        var account = await open.Context.Accounts.SingleOrDefaultAsync(
            row => row.Id == member.Id.Value,
            open.CancellationToken
        );
        account?.SecurityStamp = SecretToken.New().Text;
        var now = clock.GetCurrentInstant();
        await AccountSessions.EndAllAsync(open.Context, member.Id.Value, but: null, now, open.CancellationToken);
        await open.CommitAsync();
        return new SwitchMemberResult.Done();
    }

    [LoggerMessage(LogLevel.Information, "Member {MemberId} is let in no more")]
    private partial void LogDeactivated(UserId memberId);
}
