using CalendarCafe.Domain;
using CalendarCafe.Domain.Compliance;
using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>Where acts, queries and workers get a context: one for each operation, disposed with it.</summary>
public sealed class CafeDatabase(IDbContextFactory<CafeDbContext> contexts)
{
    /// <summary>A context that sees the rows of one organisation; what it saves is audited as the product's own doing.</summary>
    public Task<CafeDbContext> OpenAsync(OrganizationId organization, CancellationToken cancellationToken) =>
        OpenAsync(organization, actor: null, cancellationToken);

    /// <summary>A context of the actor's organisation, whose saves are audited as the actor's.</summary>
    public Task<CafeDbContext> OpenAsync(Actor actor, CancellationToken cancellationToken) =>
        OpenAsync(
            actor.OrganizationId,
            actor is Actor.Member member ? new AuditActor(member.UserId, IpAddress: null, UserAgent: null) : null,
            cancellationToken
        );

    /// <summary>A context that sees the rows of one organisation and names the actor in the audit log for what it saves.</summary>
    public async Task<CafeDbContext> OpenAsync(
        OrganizationId organization,
        AuditActor? actor,
        CancellationToken cancellationToken
    ) => Lease(await contexts.CreateDbContextAsync(cancellationToken), organization, actor);

    /// <summary>
    /// A context without a tenant, for what must look across: finding the organisation of an address, a link or a sign-in,
    /// and workers. A query for tenants' rows still fails unless it says <see cref="QueryFilters.AcrossTenants"/>.
    /// </summary>
    public async Task<CafeDbContext> OpenWithoutTenantAsync(CancellationToken cancellationToken) =>
        Lease(await contexts.CreateDbContextAsync(cancellationToken), organization: null, actor: null);

    internal CafeDbContext OpenWithoutTenant() => Lease(contexts.CreateDbContext(), organization: null, actor: null);

    // A pooled context still has what its last user set: every lease sets all of it.
    private static CafeDbContext Lease(CafeDbContext context, OrganizationId? organization, AuditActor? actor)
    {
        context.Organization = organization;
        context.Actor = actor;
        return context;
    }
}
