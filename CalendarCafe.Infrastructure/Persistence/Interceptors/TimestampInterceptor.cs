using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CalendarCafe.Infrastructure.Persistence.Interceptors;

/// <summary>Writes when a row was made and last changed.</summary>
internal sealed class TimestampInterceptor(IClock clock) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Stamp(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Stamp(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private void Stamp(DbContext? context)
    {
        var now = clock.GetCurrentInstant();
        foreach (var row in context?.ChangeTracker.Entries() ?? [])
        {
            if (row.Metadata.FindProperty(HouseRules.UpdatedAt) is null)
            {
                continue;
            }

            if (row.State == EntityState.Added)
            {
                row.Property(HouseRules.CreatedAt).CurrentValue = now;
                row.Property(HouseRules.UpdatedAt).CurrentValue = now;
            }
            else if (row.State == EntityState.Modified)
            {
                row.Property(HouseRules.UpdatedAt).CurrentValue = now;
            }
        }
    }
}
