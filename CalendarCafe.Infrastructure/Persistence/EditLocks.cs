using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>
/// What one person owns, locked by whoever edits it until the transaction of the given context ends: who comes second
/// reads what the first has saved. Locked in one order, so that nobody waits for each other; bookings wait for none of it.
/// </summary>
public static class EditLocks
{
    public static Task LockEventTypesAsync(
        this CafeDbContext context,
        UserId owner,
        CancellationToken cancellationToken
    ) =>
        context.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM event_types WHERE owner_user_id = {owner.Value} ORDER BY id FOR NO KEY UPDATE",
            cancellationToken
        );

    public static Task LockSchedulesAsync(
        this CafeDbContext context,
        UserId owner,
        CancellationToken cancellationToken
    ) =>
        context.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM availability_schedules WHERE user_id = {owner.Value} ORDER BY id FOR NO KEY UPDATE",
            cancellationToken
        );
}
