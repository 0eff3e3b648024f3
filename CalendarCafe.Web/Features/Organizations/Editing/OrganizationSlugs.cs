using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Organizations.Editing;

/// <summary>The slugs of organisations, which all of them share.</summary>
internal static class OrganizationSlugs
{
    /// <summary>Whether another has it, or once had it: links that were sent out lead to nobody else.</summary>
    public static async Task<bool> IsTakenAsync(
        CafeDbContext context,
        OrganizationId self,
        string slug,
        CancellationToken cancellationToken
    ) =>
        await context.Organizations.AnyAsync(row => row.Slug == slug && row.Id != self, cancellationToken)
        || await Aliases(context)
            .AnyAsync(alias => alias.Slug == slug && alias.OrganizationId != self, cancellationToken);

    /// <summary>To be called before the slug changes: the old one goes on leading there.</summary>
    public static async Task MoveAsync(
        CafeDbContext context,
        Organization organization,
        string slug,
        CancellationToken cancellationToken
    )
    {
        var old = organization.Slug;
        await Aliases(context)
            .Where(alias => alias.OrganizationId == organization.Id && (alias.Slug == slug || alias.Slug == old))
            .ExecuteDeleteAsync(cancellationToken);
        context.SlugAliases.Add(SlugAlias.OfOrganization(organization.Id, old));
    }

    // Of every organisation, as the addresses are.
    private static IQueryable<SlugAlias> Aliases(CafeDbContext context) =>
        context
            .SlugAliases.AcrossTenants()
            .Where(alias => alias.UserId == null && alias.TeamId == null && alias.EventTypeId == null);
}
