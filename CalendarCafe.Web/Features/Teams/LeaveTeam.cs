using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Teams;

/// <summary>Lets a person go from a team. Pools and event types that they take bookings for stay as they are.</summary>
internal sealed partial class LeaveTeam(CafeDatabase database, ILogger<LeaveTeam> logger)
{
    public async Task<TeamPeopleResult> ExecuteAsync(
        Actor.Member actor,
        TeamId id,
        UserId person,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        if (
            await FoundTeam.FindAsync(context, actor, id, cancellationToken) is not { } found
            || found.MemberOf(person) is not { } member
            || !found.Rights.MayGive(member.Role)
        )
        {
            return new TeamPeopleResult.NotFound();
        }

        found.Team.LetGo(person);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new TeamPeopleResult.NotFound(); // somebody else was faster
        }

        LogLeft(person, id);
        return new TeamPeopleResult.Done(member.Role);
    }

    [LoggerMessage(LogLevel.Information, "{UserId} left team {TeamId}")]
    private partial void LogLeft(UserId userId, TeamId teamId);
}
