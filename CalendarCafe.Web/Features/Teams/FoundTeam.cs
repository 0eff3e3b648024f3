using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Teams;

/// <summary>A team to be changed, with its people, and what the actor may do with it.</summary>
internal sealed record FoundTeam(Team Team, TeamRights Rights)
{
    /// <summary>Null where the organisation has no such team.</summary>
    public static async Task<FoundTeam?> FindAsync(
        CafeDbContext context,
        Actor.Member actor,
        TeamId id,
        CancellationToken cancellationToken
    ) => Of(await WithPeople(context.Teams).SingleOrDefaultAsync(row => row.Id == id, cancellationToken), actor);

    public static async Task<FoundTeam?> FindDeletedAsync(
        CafeDbContext context,
        Actor.Member actor,
        TeamId id,
        CancellationToken cancellationToken
    ) =>
        Of(
            await WithPeople(context.Teams.WithDeleted())
                .SingleOrDefaultAsync(row => row.Id == id && row.DeletedAt != null, cancellationToken),
            actor
        );

    public TeamMember? MemberOf(UserId user) => Team.Members.FirstOrDefault(member => member.UserId == user);

    private static IQueryable<Team> WithPeople(IQueryable<Team> teams) =>
        teams.Include(row => row.Members).AsSingleQuery();

    private static FoundTeam? Of(Team? team, Actor.Member actor) =>
        team is null
            ? null
            : new(team, new(actor, team.Members.FirstOrDefault(member => member.UserId == actor.UserId)?.Role));
}
