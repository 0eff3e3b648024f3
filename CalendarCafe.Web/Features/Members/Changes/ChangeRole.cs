using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Members.Changes;

/// <summary>Gives a member another role.</summary>
internal sealed partial class ChangeRole(MemberChange change, ILogger<ChangeRole> logger)
{
    /// <param name="seen">The role that whoever decides took the member to have.</param>
    public async Task<ChangeRoleResult> ExecuteAsync(
        Actor.Member actor,
        UserId member,
        Role seen,
        Role wanted,
        CancellationToken cancellationToken
    )
    {
        var result = await change.MakeAsync<ChangeRoleResult>(
            actor,
            member,
            new ChangeRoleResult.NotFound(),
            open => ChangeAsync(open, seen, wanted),
            cancellationToken
        );
        if (result is ChangeRoleResult.Changed)
        {
            LogChanged(member, wanted);
        }

        return result;
    }

    private static async Task<ChangeRoleResult> ChangeAsync(OpenMember open, Role seen, Role wanted)
    {
        var member = open.Member;
        if (member.Role != seen)
        {
            return new ChangeRoleResult.Stale(member.Role, await LastChangedByAsync(open));
        }

        if (!open.ActingRole.MayChange(open.IsSelf, member.Role, wanted))
        {
            return new ChangeRoleResult.NotAllowed();
        }

        if (wanted != Role.Owner && await open.IsLastOwnerAsync())
        {
            return new ChangeRoleResult.LastOwner();
        }

        member.ChangeRole(wanted);
        await open.CommitAsync();
        return new ChangeRoleResult.Changed();
    }

    private static Task<string?> LastChangedByAsync(OpenMember open) =>
        open
            .Context.AuditLogs.Where(row => row.EntityType == nameof(User) && row.EntityId == open.Member.Id.Value)
            .OrderByDescending(row => row.OccurredAt)
            .ThenByDescending(row => row.Id)
            .Take(1)
            .SelectMany(row => open.Context.Users.Where(user => user.Id == row.ActorUserId).Select(user => user.Name))
            .FirstOrDefaultAsync(open.CancellationToken);

    [LoggerMessage(LogLevel.Information, "Member {MemberId} is {Role} from now on")]
    private partial void LogChanged(UserId memberId, Role role);
}
