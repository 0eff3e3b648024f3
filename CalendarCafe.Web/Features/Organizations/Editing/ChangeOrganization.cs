using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Organizations.Editing;

/// <summary>Changes how the organisation is called, addressed and looks. An old slug goes on leading to the new one.</summary>
internal sealed partial class ChangeOrganization(CafeDatabase database, ILogger<ChangeOrganization> logger)
{
    /// <param name="seen">What was edited: who has not seen what is saved is told of it, and nothing is saved.</param>
    public async Task<ChangeOrganizationResult> ExecuteAsync(
        Actor.Member actor,
        OrganizationTerms seen,
        OrganizationTerms wanted,
        CancellationToken cancellationToken
    )
    {
        if (!actor.MayAdminister)
        {
            return new ChangeOrganizationResult.NotFound();
        }

        var problems = wanted.Problems();
        if (problems.Count > 0)
        {
            return new ChangeOrganizationResult.Invalid(problems);
        }

        await using var context = await database.OpenAsync(actor, cancellationToken);
        if (await FindAsync(context, actor, cancellationToken) is not { } organization)
        {
            return new ChangeOrganizationResult.NotFound();
        }

        try
        {
            return OrganizationTerms.Of(organization) == seen
                ? await SaveAsync(context, organization, wanted.Cleaned(), cancellationToken)
                : await StaleAsync(context, organization, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ReadStaleAsync(actor, cancellationToken);
        }
        catch (DbUpdateException exception) when (IsTaken(exception))
        {
            return Taken();
        }
    }

    private async Task<ChangeOrganizationResult> SaveAsync(
        CafeDbContext context,
        Organization organization,
        OrganizationTerms wanted,
        CancellationToken cancellationToken
    )
    {
        var before = OrganizationTerms.Of(organization);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (wanted.Slug != before.Slug)
        {
            if (await OrganizationSlugs.IsTakenAsync(context, organization.Id, wanted.Slug, cancellationToken))
            {
                return Taken();
            }

            await OrganizationSlugs.MoveAsync(context, organization, wanted.Slug, cancellationToken);
        }

        organization.Rename(wanted.Name, wanted.Slug);
        organization.MoveTo(wanted.TimeZone);
        organization.Brand(wanted.Color);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        LogSaved(organization.Id.Value);
        return new ChangeOrganizationResult.Saved(before, OrganizationTerms.Of(organization));
    }

    // With a context of its own: what the other tracks did not come to be.
    private async Task<ChangeOrganizationResult> ReadStaleAsync(Actor.Member actor, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        return await FindAsync(context, actor, cancellationToken) is { } organization
            ? await StaleAsync(context, organization, cancellationToken)
            : new ChangeOrganizationResult.NotFound();
    }

    private static Task<Organization?> FindAsync(
        CafeDbContext context,
        Actor.Member actor,
        CancellationToken cancellationToken
    ) => context.Organizations.SingleOrDefaultAsync(row => row.Id == actor.OrganizationId, cancellationToken);

    private static async Task<ChangeOrganizationResult> StaleAsync(
        CafeDbContext context,
        Organization organization,
        CancellationToken cancellationToken
    )
    {
        var id = organization.Id.Value;
        var (by, at) = await LastHand.OnAsync(context, nameof(Organization), id, cancellationToken);
        return new ChangeOrganizationResult.Stale(OrganizationTerms.Of(organization), by, at);
    }

    private static bool IsTaken(DbUpdateException exception) =>
        exception.Refused()
            is DatabaseConstraints.OneOrganizationPerSlug
                or DatabaseConstraints.OneOrganizationPerOldSlug;

    private static ChangeOrganizationResult.Invalid Taken() => new([new(SlugCheck.Field, FieldProblemKind.Taken)]);

    [LoggerMessage(LogLevel.Information, "Organisation {OrganizationId} changed")]
    private partial void LogSaved(Guid organizationId);
}
