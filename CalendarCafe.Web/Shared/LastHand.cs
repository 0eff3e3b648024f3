using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Shared;

/// <summary>Who changed something last, by the audit log.</summary>
internal static class LastHand
{
    /// <param name="entityType">As the audit log names it.</param>
    public static async Task<(string By, Instant At)> OnAsync(
        CafeDbContext context,
        string entityType,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        var last = await context
            .AuditLogs.Where(row => row.EntityType == entityType && row.EntityId == id)
            .OrderByDescending(row => row.OccurredAt)
            .ThenByDescending(row => row.Id)
            .Select(row => new
            {
                row.OccurredAt,
                By = context.Users.Where(user => user.Id == row.ActorUserId).Select(user => user.Name).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return (last?.By ?? "", last?.OccurredAt ?? default);
    }
}
