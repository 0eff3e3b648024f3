using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.EventTypes;

/// <summary>Where a public address that no longer answers leads today, by the aliases that changed slugs leave behind.</summary>
internal sealed class MovedAddresses(CafeDatabase database)
{
    /// <summary>The path of today, or null where no alias leads on or the address has not changed.</summary>
    public async Task<string?> FindAsync(string path, CancellationToken cancellationToken)
    {
        var slugs = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (slugs.Length is 0 or > 3 || !slugs.All(Slug.IsValid))
        {
            return null;
        }

        if (await OrganizationAsync(slugs[0], cancellationToken) is not { } organization)
        {
            return null;
        }

        var today = new List<string> { organization.Slug };
        await using var context = await database.OpenAsync(organization.Id, cancellationToken);
        if (slugs.Length > 1)
        {
            if (await HostAsync(context, slugs[1], cancellationToken) is not { } host)
            {
                return null;
            }

            today.Add(host.Slug);
            if (slugs.Length > 2)
            {
                if (await EventTypeAsync(context, host.Id, slugs[2], cancellationToken) is not { } eventType)
                {
                    return null;
                }

                today.Add(eventType);
            }
        }

        return today.SequenceEqual(slugs, StringComparer.Ordinal) ? null : $"/{string.Join('/', today)}";
    }

    private async Task<Found<OrganizationId>?> OrganizationAsync(string slug, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        return await context
                .Organizations.Where(row => row.Slug == slug)
                .Select(row => new Found<OrganizationId>(row.Id, row.Slug))
                .FirstOrDefaultAsync(cancellationToken)
            ?? await context
                .SlugAliases.AcrossTenants()
                .Where(alias => alias.Slug == slug && alias.UserId == null && alias.TeamId == null)
                .Where(alias => alias.EventTypeId == null)
                .Join(
                    context.Organizations,
                    alias => alias.OrganizationId,
                    row => row.Id,
                    (_, row) => new Found<OrganizationId>(row.Id, row.Slug)
                )
                .FirstOrDefaultAsync(cancellationToken);
    }

    private static async Task<Found<UserId>?> HostAsync(
        CafeDbContext context,
        string slug,
        CancellationToken cancellationToken
    ) =>
        await context
            .Users.Where(row => row.Slug == slug)
            .Select(row => new Found<UserId>(row.Id, row.Slug))
            .FirstOrDefaultAsync(cancellationToken)
        ?? await (
            from alias in context.SlugAliases
            from row in context.Users.Where(row => alias.UserId == row.Id)
            where alias.Slug == slug && alias.EventTypeId == null
            select new Found<UserId>(row.Id, row.Slug)
        ).FirstOrDefaultAsync(cancellationToken);

    private static async Task<string?> EventTypeAsync(
        CafeDbContext context,
        UserId host,
        string slug,
        CancellationToken cancellationToken
    ) =>
        await context
            .EventTypes.Where(row => row.OwnerUserId == host && row.Slug == slug)
            .Select(row => row.Slug)
            .FirstOrDefaultAsync(cancellationToken)
        ?? await (
            from alias in context.SlugAliases
            from row in context.EventTypes.Where(row => alias.EventTypeId == row.Id)
            where alias.Slug == slug && alias.UserId == host
            select row.Slug
        ).FirstOrDefaultAsync(cancellationToken);

    private sealed record Found<TId>(TId Id, string Slug);
}
