using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.EventTypes.Listing;

/// <summary>Moves one of the member's event types up or down in the order in which everybody sees them.</summary>
internal sealed class MoveEventType(CafeDatabase database)
{
    /// <summary>False where the member has no such event type, or may not change it; at the end of the list nothing moves.</summary>
    public async Task<bool> ExecuteAsync(
        Actor.Member actor,
        EventTypeId id,
        bool isUp,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockEventTypesAsync(actor.UserId, cancellationToken);
        var own = await context
            .EventTypes.OwnedBy(actor)
            .OrderBy(row => row.Position)
            .ThenBy(row => row.Slug)
            .Take(OwnEventTypes.Most)
            .ToListAsync(cancellationToken);
        var index = own.FindIndex(row => row.Id == id);
        if (index < 0 || !actor.MayEdit)
        {
            return false;
        }

        var other = Math.Clamp(isUp ? index - 1 : index + 1, 0, own.Count - 1);
        (own[index], own[other]) = (own[other], own[index]);
        foreach (var (position, eventType) in own.Index())
        {
            eventType.PlaceAt(position);
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
