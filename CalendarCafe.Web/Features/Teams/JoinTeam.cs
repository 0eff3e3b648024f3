using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Teams;

/// <summary>Takes a person of the organisation into a team.</summary>
internal sealed partial class JoinTeam(CafeDatabase database, ILogger<JoinTeam> logger)
{
    internal const int Most = 500;

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
            || !found.Rights.MayGive(role)
            || !await IsHereAsync(context, person, cancellationToken)
        )
        {
            return new TeamPeopleResult.NotFound();
        }

        if (found.MemberOf(person) is not null)
        {
            return new TeamPeopleResult.AlreadyIn();
        }

        if (found.Team.Members.Count >= Most)
        {
            return new TeamPeopleResult.TooMany(Most);
        }

        found.Team.Join(person, role);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.Refused() == DatabaseConstraints.OneTeamMemberPerUser)
        {
            return new TeamPeopleResult.AlreadyIn();
        }

        LogJoined(person, id, role);
        return new TeamPeopleResult.Done(Before: null);
    }

    private static Task<bool> IsHereAsync(CafeDbContext context, UserId person, CancellationToken cancellationToken) =>
        context.Users.AnyAsync(row => row.Id == person && row.Status == UserStatus.Active, cancellationToken);

    [LoggerMessage(LogLevel.Information, "{UserId} joined team {TeamId} as {Role}")]
    private partial void LogJoined(UserId userId, TeamId teamId, Role role);
}
