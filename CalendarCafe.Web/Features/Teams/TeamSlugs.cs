using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Teams;

/// <summary>Slugs of teams. They share the addresses of an organisation with its people, who come first where both have one.</summary>
internal static class TeamSlugs
{
    private const int MostAlike = 200;

    public static async Task<bool> IsTakenAsync(
        CafeDbContext context,
        string slug,
        TeamId? self,
        CancellationToken cancellationToken
    ) =>
        await context
            .Users.Where(row => row.Slug == slug)
            .Select(row => row.Slug)
            .Concat(context.Teams.Where(row => row.Slug == slug && row.Id != self).Select(row => row.Slug))
            .AnyAsync(cancellationToken);

    /// <summary>To be called before the slug changes: the old one goes on leading there.</summary>
    public static async Task MoveAsync(
        CafeDbContext context,
        Team team,
        string slug,
        CancellationToken cancellationToken
    )
    {
        var old = team.Slug;
        await context
            .SlugAliases.Where(alias =>
                alias.EventTypeId == null
                && (alias.UserId != null || alias.TeamId != null)
                && (alias.Slug == old || (alias.Slug == slug && alias.TeamId == team.Id))
            )
            .ExecuteDeleteAsync(cancellationToken);
        context.SlugAliases.Add(SlugAlias.OfTeam(team.OrganizationId, team.Id, old));
    }

    /// <summary>The wanted slug, or the first of <c>wanted-2</c>, <c>wanted-3</c>… that is free.</summary>
    public static async Task<string> FreshAsync(
        CafeDbContext context,
        string wanted,
        CancellationToken cancellationToken
    )
    {
        var taken = await context
            .Users.Where(row => row.Slug.StartsWith(wanted))
            .Select(row => row.Slug)
            .Concat(context.Teams.Where(row => row.Slug.StartsWith(wanted)).Select(row => row.Slug))
            .OrderBy(slug => slug)
            .Take(MostAlike)
            .ToListAsync(cancellationToken);
        return Enumerable
            .Range(1, MostAlike + 1)
            .Select(number => number == 1 ? wanted : Numbered(wanted, number))
            .First(slug => !taken.Contains(slug, StringComparer.Ordinal));
    }

    private static string Numbered(string wanted, int number)
    {
        var end = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-{number}");
        return wanted[..Math.Min(wanted.Length, CalendarCafe.Domain.Slug.MaxLength - end.Length)].TrimEnd('-') + end;
    }
}
