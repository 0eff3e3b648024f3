using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>Where acts, queries and workers get a context: one for each operation, disposed with it.</summary>
public sealed class CafeDatabase(IDbContextFactory<CafeDbContext> contexts)
{
    /// <summary>A context that sees the rows of one organisation.</summary>
    public async Task<CafeDbContext> OpenAsync(OrganizationId organization, CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Organization = organization;
        return context;
    }

    /// <summary>
    /// A context without a tenant, for what must look across: finding the organisation of an address, a link or a sign-in,
    /// and workers. A query for tenants' rows still fails unless it says <see cref="QueryFilters.AcrossTenants"/>.
    /// </summary>
    public async Task<CafeDbContext> OpenWithoutTenantAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Organization = null;
        return context;
    }
}
