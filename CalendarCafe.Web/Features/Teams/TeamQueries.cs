using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Teams;

internal sealed class TeamQueries(CafeDatabase database)
{
    internal const int MostFound = 8;

    private const int MostFaces = 5;
    private const int MostDeleted = 50;
    private const int MostUses = 100;
    private const int LongestText = 100;
    private const string Escape = "\\";

    /// <summary>The teams of the organisation, for every member to see.</summary>
    public async Task<IReadOnlyList<ListedTeam>> ListAsync(Actor.Member actor, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        return await context
            .Teams.OrderBy(team => team.Name)
            .ThenBy(team => team.Id)
            .Take(CreateTeam.Most)
            .Select(team => new ListedTeam(
                team.Id.Value,
                team.Name,
                team.Slug,
                team.Description,
                team.Members.Count(member => context.Users.Any(user => user.Id == member.UserId)),
                team.Members.Where(member => member.UserId == actor.UserId)
                    .Select(member => (Role?)member.Role)
                    .FirstOrDefault(),
                team.Members.Join(
                        context.Users,
                        member => member.UserId,
                        user => user.Id,
                        (member, user) =>
                            new
                            {
                                member.Role,
                                user.Name,
                                user.AvatarPath,
                            }
                    )
                    .OrderBy(person => person.Role)
                    .ThenBy(person => person.Name)
                    .Take(MostFaces)
                    .Select(person => new TeamFace(person.Name, person.AvatarPath))
                    .ToList()
            ))
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
    }

    /// <summary>Deleted teams that the member may restore, the last one first.</summary>
    public async Task<IReadOnlyList<DeletedTeam>> DeletedAsync(Actor.Member actor, CancellationToken cancellationToken)
    {
        if (!actor.MayEdit)
        {
            return [];
        }

        var isAdmin = actor.MayAdminister;
        await using var context = await database.OpenAsync(actor, cancellationToken);
        return await context
            .Teams.WithDeleted()
            .Where(team => team.DeletedAt != null)
            .Where(team =>
                isAdmin || team.Members.Any(member => member.UserId == actor.UserId && member.Role == Role.Owner)
            )
            .OrderByDescending(team => team.DeletedAt)
            .ThenBy(team => team.Id)
            .Take(MostDeleted)
            .Select(team => new DeletedTeam(team.Id.Value, team.Name, team.Slug, team.DeletedAt!.Value)) // as filtered
            .ToListAsync(cancellationToken);
    }

    /// <summary>Null where the organisation has no such team.</summary>
    public async Task<TeamSheet?> FindAsync(Actor.Member actor, TeamId id, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var team = await context.Teams.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (team is null)
        {
            return null;
        }

        var people = await context
            .TeamMembers.Where(member => member.TeamId == id)
            .Join(context.Users, member => member.UserId, user => user.Id, (member, user) => new { member, user })
            .OrderBy(row => row.member.Role)
            .ThenBy(row => row.user.Name)
            .ThenBy(row => row.user.Id)
            .Take(JoinTeam.Most)
            .Select(row => new
            {
                row.user.Id,
                row.user.Name,
                row.user.Slug,
                row.user.AvatarPath,
                row.member.Role,
            })
            .ToListAsync(cancellationToken);
        var pools = await PoolsAsync(context, id, cancellationToken);
        var eventTypes = await context
            .EventTypes.Where(row => row.OwnerTeamId == id)
            .OrderBy(row => row.Name)
            .ThenBy(row => row.Id)
            .Take(MostUses)
            .Select(row => row.Name)
            .ToListAsync(cancellationToken);
        return new(
            id,
            TeamTerms.Of(team),
            [
                .. people.Select(row => new TeamPerson(
                    row.Id,
                    row.Name,
                    row.Slug,
                    row.AvatarPath,
                    row.Role,
                    [.. pools.Where(pool => pool.Hosts.Contains(row.Id)).Select(pool => pool.Name)]
                )),
            ],
            [.. pools.Select(pool => pool.Name)],
            eventTypes
        );
    }

    /// <summary>People of the organisation who are not in the team, by a part of their name or address.</summary>
    public async Task<IReadOnlyList<TeamCandidate>> SearchAsync(
        Actor.Member actor,
        TeamId id,
        string text,
        CancellationToken cancellationToken
    )
    {
        var wanted = CleanText.Line(text);
        if (wanted.Length is 0 or > LongestText || !actor.MayEdit)
        {
            return [];
        }

        var pattern = $"%{Literal(wanted)}%";
        await using var context = await database.OpenAsync(actor, cancellationToken);
        return await context
            .Users.Where(user => user.Status == UserStatus.Active)
            .Where(user => !context.TeamMembers.Any(member => member.TeamId == id && member.UserId == user.Id))
            .Where(user =>
                EF.Functions.ILike(user.Name, pattern, Escape)
                || EF.Functions.ILike(user.Slug, pattern, Escape)
                || EF.Functions.ILike(user.Email, pattern, Escape)
            )
            .OrderBy(user => user.Name)
            .ThenBy(user => user.Id)
            .Take(MostFound)
            .Select(user => new TeamCandidate(user.Id, user.Name, user.Slug, user.AvatarPath))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Why a team cannot have this slug; null where it can.</summary>
    public async Task<FieldProblem?> LookAtSlugAsync(
        Actor.Member actor,
        TeamId? self,
        string slug,
        CancellationToken cancellationToken
    )
    {
        if (SlugCheck.Of(slug) is { } problem)
        {
            return problem;
        }

        await using var context = await database.OpenAsync(actor, cancellationToken);
        return await TeamSlugs.IsTakenAsync(context, slug, self, cancellationToken)
            ? new(SlugCheck.Field, FieldProblemKind.Taken)
            : null;
    }

    private static async Task<IReadOnlyList<UsingPool>> PoolsAsync(
        CafeDbContext context,
        TeamId id,
        CancellationToken cancellationToken
    ) =>
        await context
            .RoundRobinPools.Where(pool => pool.TeamId == id)
            .OrderBy(pool => pool.Name)
            .ThenBy(pool => pool.Id)
            .Take(MostUses)
            .Select(pool => new UsingPool(pool.Name, pool.Assignments.Select(row => row.UserId).ToList()))
            .AsSingleQuery()
            .ToListAsync(cancellationToken);

    private static string Literal(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);

    private sealed record UsingPool(string Name, IReadOnlyList<UserId> Hosts);
}
