using System.Security.Cryptography;
using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>A slug for somebody or something new that no other has, or once had.</summary>
internal static class FreshSlug
{
    private const int Numbered = 20;

    public static async Task<string> ForOrganizationAsync(
        CafeDbContext context,
        string name,
        CancellationToken cancellationToken
    )
    {
        var candidates = Candidates(Slug.Suggest(name, "cafe"));
        var taken = await context
            .Organizations.Where(organization => candidates.Contains(organization.Slug))
            .Select(organization => organization.Slug)
            .Union(
                context
                    .SlugAliases.AcrossTenants()
                    .Where(alias =>
                        alias.UserId == null
                        && alias.TeamId == null
                        && alias.EventTypeId == null
                        && candidates.Contains(alias.Slug)
                    )
                    .Select(alias => alias.Slug)
            )
            .ToListAsync(cancellationToken);
        return candidates.Except(taken, StringComparer.Ordinal).FirstOrDefault() ?? candidates[^1];
    }

    /// <summary>For a person of the organisation that the context is opened for. Teams stand at addresses of the same shape.</summary>
    public static async Task<string> ForPersonAsync(
        CafeDbContext context,
        string name,
        CancellationToken cancellationToken
    )
    {
        var candidates = Candidates(Slug.Suggest(name, "host"));
        var taken = await context
            .Users.Where(user => candidates.Contains(user.Slug))
            .Select(user => user.Slug)
            .Union(context.Teams.Where(team => candidates.Contains(team.Slug)).Select(team => team.Slug))
            .Union(
                context
                    .SlugAliases.Where(alias =>
                        (alias.UserId != null || alias.TeamId != null)
                        && alias.EventTypeId == null
                        && candidates.Contains(alias.Slug)
                    )
                    .Select(alias => alias.Slug)
            )
            .ToListAsync(cancellationToken);
        return candidates.Except(taken, StringComparer.Ordinal).FirstOrDefault() ?? candidates[^1];
    }

    private static string[] Candidates(string wished) =>
        [
            wished,
            .. Enumerable.Range(2, Numbered).Select(number => $"{wished}-{number}"),
            // For the twenty-second of a name; should chance hit a taken one, the unique index says so and we come again.
            $"{wished}-{RandomNumberGenerator.GetHexString(3, lowercase: true)}",
        ];
}
