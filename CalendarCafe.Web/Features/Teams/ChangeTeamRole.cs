using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Teams;

/// <summary>Gives somebody another role in a team; their role in the organisation stays as it is.</summary>
internal sealed partial class ChangeTeamRole(CafeDatabase database, ILogger<ChangeTeamRole> logger)
{
    public async Task<TeamPeopleResult> ExecuteAsync(
        Actor.Member actor,
        TeamId id,
        UserId person,
        Role role,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        if (
            await FoundTeam.FindAsync(context, actor, id, cancellationToken) is not { } found
            || found.MemberOf(person) is not { } member
            || !found.Rights.MayGive(member.Role)
            || !found.Rights.MayGive(role)
        )
        {
            return new TeamPeopleResult.NotFound();
        }

        var before = member.Role;
        member.Become(role);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new TeamPeopleResult.NotFound(); // they left meanwhile
        }

        LogChanged(person, id, role);
        return new TeamPeopleResult.Done(before);
    }

    [LoggerMessage(LogLevel.Information, "{UserId} is now {Role} in team {TeamId}")]
    private partial void LogChanged(UserId userId, TeamId teamId, Role role);
}
