using CalendarCafe.Domain;
using CalendarCafe.Domain.Compliance;
using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CalendarCafe.Infrastructure.Persistence.Interceptors;

/// <summary>Writes the audit log in the transaction of what it tells of: neither is saved without the other.</summary>
internal sealed class AuditInterceptor(IClock clock) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Record(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Record(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private void Record(DbContext? context)
    {
        if (context is not CafeDbContext cafe)
        {
            return;
        }

        // A save that failed is tried again with the rows that it added still there.
        foreach (var stale in cafe.ChangeTracker.Entries<AuditLog>().Where(IsMadeHere).ToList())
        {
            stale.State = EntityState.Detached;
        }

        foreach (var entry in cafe.ChangeTracker.Entries().ToList())
        {
            if (AuditedProperties.Of(entry.Metadata.ClrType) is { } audited && ActionOf(entry, audited) is { } action)
            {
                cafe.AuditLogs.Add(RowOf(entry, audited, action, cafe.Actor));
            }
        }
    }

    private static bool IsMadeHere(EntityEntry<AuditLog> entry) =>
        entry.State == EntityState.Added
        && entry.Entity.Action is AuditAction.Create or AuditAction.Update or AuditAction.Delete;

    private AuditLog RowOf(EntityEntry entry, AuditedProperties audited, AuditAction action, AuditActor? actor)
    {
        var recorded = audited.Recorded.Select(entry.Property).ToList();
        var shown = action == AuditAction.Update ? recorded.FindAll(property => property.IsModified) : recorded;
        return AuditLog.Of(
            OrganizationOf(entry),
            action,
            entry.Metadata.ClrType.Name,
            (Guid)AuditValues.Of(entry.Property("Id"), entry.CurrentValues)!, // every followed entity has an id of its own
            actor,
            clock.GetCurrentInstant(),
            action == AuditAction.Create ? null : AuditValues.JsonOf(shown, entry.OriginalValues),
            action == AuditAction.Delete ? null : AuditValues.JsonOf(shown, entry.CurrentValues)
        );
    }

    private static AuditAction? ActionOf(EntityEntry entry, AuditedProperties audited) =>
        entry.State switch
        {
            EntityState.Added => AuditAction.Create,
            EntityState.Deleted => AuditAction.Delete,
            EntityState.Modified when IsBeingDeleted(entry) => AuditAction.Delete,
            EntityState.Modified when entry.Properties.Any(property => IsWorthARow(property, audited)) =>
                AuditAction.Update,
            _ => null,
        };

    private static bool IsBeingDeleted(EntityEntry entry) =>
        entry.Entity is ISoftDeleted { DeletedAt: not null }
        && entry.Property(nameof(ISoftDeleted.DeletedAt)).OriginalValue is null;

    private static bool IsWorthARow(PropertyEntry property, AuditedProperties audited) =>
        property.IsModified && !audited.Quiet.Contains(property.Metadata.Name);

    private static OrganizationId OrganizationOf(EntityEntry entry) =>
        entry.Entity switch
        {
            ITenantOwned row => row.OrganizationId,
            Organization organization => organization.Id,
            _ => throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} belongs to no organisation."),
        };
}
