using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Organizations.Editing;

internal sealed class OrganizationQueries(CafeDatabase database)
{
    /// <summary>For every member to see.</summary>
    public async Task<OrganizationSheet?> FindAsync(Actor.Member actor, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        return await context
            .Organizations.Where(row => row.Id == actor.OrganizationId)
            .Select(row => new OrganizationSheet(
                new OrganizationTerms(row.Name, row.Slug, row.TimeZone, row.BrandColor ?? ""),
                row.LogoPath
            ))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Why the organisation cannot have this slug; null where it can.</summary>
    public async Task<FieldProblem?> LookAtSlugAsync(
        Actor.Member actor,
        string slug,
        CancellationToken cancellationToken
    )
    {
        if (SlugCheck.Of(slug) is { } problem)
        {
            return problem;
        }

        await using var context = await database.OpenAsync(actor, cancellationToken);
        return await OrganizationSlugs.IsTakenAsync(context, actor.OrganizationId, slug, cancellationToken)
            ? new(SlugCheck.Field, FieldProblemKind.Taken)
            : null;
    }
}
