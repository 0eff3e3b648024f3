using System.Linq.Expressions;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>Scheduling links as statements need them.</summary>
public static class LinkUses
{
    /// <summary>What <see cref="SchedulingLink.StateAt"/> calls open, for the database.</summary>
    public static Expression<Func<SchedulingLink, bool>> IsOpenAt(Instant now) =>
        link =>
            link.RevokedAt == null
            && (link.ExpiresAt == null || link.ExpiresAt > now)
            && (link.MaxUses == null || link.Uses < link.MaxUses);

    /// <summary>The event type's link with this token, whatever its state.</summary>
    public static async Task<SchedulingLink?> FindAsync(
        CafeDbContext context,
        EventTypeId eventType,
        string? token,
        CancellationToken cancellationToken
    ) =>
        SecretToken.TryHash(token, out var hash)
            ? await context
                .SchedulingLinks.AsNoTracking()
                .FirstOrDefaultAsync(row => row.Hash == hash && row.EventTypeId == eventType, cancellationToken)
            : null;

    /// <summary>
    /// Counts a use, before any host is locked: one statement that finds the link open and holds its row until the transaction
    /// ends, so that whoever comes second waits and then finds it used. False: it books no more, roll back.
    /// </summary>
    public static async Task<bool> TryUseAsync(
        CafeDbContext context,
        SchedulingLinkId link,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var used = await context
            .SchedulingLinks.Where(row => row.Id == link)
            .Where(IsOpenAt(now))
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(open => open.Uses, open => open.Uses + 1)
                        .SetProperty(open => EF.Property<Instant>(open, HouseRules.UpdatedAt), now),
                cancellationToken
            );
        return used == 1;
    }
}
