using System.Security.Cryptography;
using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>A slug for a new organisation that no other has, or once had.</summary>
internal static class FreshSlug
{
    private const int Numbered = 20;

    public static async Task<string> ForOrganizationAsync(
        CafeDbContext context,
        string name,
        CancellationToken cancellationToken
    )
    {
        var wished = Slug.Suggest(name, "cafe");
        string[] candidates =
        [
            wished,
            .. Enumerable.Range(2, Numbered).Select(number => $"{wished}-{number}"),
            // For the twenty-second of a name; should chance hit a taken one, the unique index says so and we come again.
            $"{wished}-{RandomNumberGenerator.GetHexString(3, lowercase: true)}",
        ];
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
}
