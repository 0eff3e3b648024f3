using System.Data.Common;
using System.Runtime.CompilerServices;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace CalendarCafe.Infrastructure.Live;

/// <summary>
/// Has open pages told whenever hours, exceptions or event types were saved, whichever act saved them: after the commit,
/// and not at all where there was none. Statements that go past the change tracker have to publish by themselves, as claims do.
/// </summary>
internal sealed class HostNewsInterceptor(HostNews news) : ISaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, ChangedSubjects> _saving = [];

    // By transaction. A connection uses its transaction's object again, so each one begins with nothing.
    private readonly ConditionalWeakTable<DbTransaction, ChangedSubjects> _uncommitted = [];

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Collect(eventData.Context);
        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Collect(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        if (TakeSaved(eventData.Context) is { } changed)
        {
            _ = news.PublishAsync(changed); // runs on its own; it logs what goes wrong
        }

        return result;
    }

    public async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        if (TakeSaved(eventData.Context) is { } changed)
        {
            await news.PublishAsync(changed);
        }

        return result;
    }

    public DbTransaction TransactionStarted(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction result
    )
    {
        _uncommitted.Remove(result);
        return result;
    }

    public ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(TransactionStarted(connection, eventData, result));

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData)
    {
        if (TakeCommitted(transaction) is { } changed)
        {
            _ = news.PublishAsync(changed); // runs on its own; it logs what goes wrong
        }
    }

    public async Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (TakeCommitted(transaction) is { } changed)
        {
            await news.PublishAsync(changed);
        }
    }

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) =>
        _uncommitted.Remove(transaction);

    public Task TransactionRolledBackAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        _uncommitted.Remove(transaction);
        return Task.CompletedTask;
    }

    private void Collect(DbContext? context)
    {
        if (context is CafeDbContext cafe)
        {
            _saving.AddOrUpdate(cafe, ChangedSubjects.Of(cafe.ChangeTracker));
        }
    }

    // Null where nobody is to be told yet: nothing was changed, or what was is not committed.
    private ChangedSubjects? TakeSaved(DbContext? context)
    {
        if (context is null || !_saving.TryGetValue(context, out var changed))
        {
            return null;
        }

        _saving.Remove(context);
        if (changed.IsEmpty)
        {
            return null;
        }

        if (context.Database.CurrentTransaction is not { } open)
        {
            return changed;
        }

        _uncommitted.GetOrCreateValue(open.GetDbTransaction()).Add(changed);
        return null;
    }

    private ChangedSubjects? TakeCommitted(DbTransaction transaction)
    {
        var isKnown = _uncommitted.TryGetValue(transaction, out var changed);
        _uncommitted.Remove(transaction);
        return isKnown ? changed : null;
    }
}
