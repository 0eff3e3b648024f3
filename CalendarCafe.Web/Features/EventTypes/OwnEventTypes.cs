using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.EventTypes;

/// <summary>The event types that a member owns; whatever else there is, is not found.</summary>
internal static class OwnEventTypes
{
    public const int Most = 100;

    public static IQueryable<EventType> OwnedBy(this IQueryable<EventType> rows, Actor.Member actor) =>
        rows.Where(row => row.OwnerUserId == actor.UserId);

    /// <summary>With all that belongs to it, to be changed; null where the member has none of this id.</summary>
    public static Task<EventType?> FindWholeAsync(
        this CafeDbContext context,
        Actor.Member actor,
        EventTypeId id,
        CancellationToken cancellationToken
    ) =>
        context
            .EventTypes.OwnedBy(actor)
            .Where(row => row.Id == id)
            .Include(row => row.Questions)
            .Include(row => row.Locations)
            .Include(row => row.Limits)
            .AsSingleQuery()
            .FirstOrDefaultAsync(cancellationToken);

    public static async Task<bool> MayHaveMoreAsync(
        this CafeDbContext context,
        Actor.Member actor,
        CancellationToken cancellationToken
    ) => await context.EventTypes.OwnedBy(actor).CountAsync(cancellationToken) < Most;

    /// <summary>The place after all others.</summary>
    public static async Task<int> NextPositionAsync(
        this CafeDbContext context,
        Actor.Member actor,
        CancellationToken cancellationToken
    ) => 1 + (await context.EventTypes.OwnedBy(actor).MaxAsync(row => (int?)row.Position, cancellationToken) ?? -1);

    /// <summary>Whether another event type of the member has this slug.</summary>
    public static Task<bool> IsTakenAsync(
        this CafeDbContext context,
        Actor.Member actor,
        string slug,
        CancellationToken cancellationToken,
        EventTypeId? except = null
    ) => context.EventTypes.OwnedBy(actor).AnyAsync(row => row.Slug == slug && row.Id != except, cancellationToken);
}
