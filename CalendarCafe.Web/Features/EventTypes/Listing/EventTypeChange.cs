using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes.Editing;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.EventTypes.Listing;

/// <summary>One change of one event type that does not depend on what else is saved of it at the same time.</summary>
internal static class EventTypeChange
{
    /// <summary>False where the member has no such event type, or may not change it. Keeps a version where its terms differ.</summary>
    public static async Task<bool> ChangeEventTypeAsync(
        this CafeDatabase database,
        Actor.Member actor,
        EventTypeId id,
        Instant now,
        Action<EventType> change,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockEventTypesAsync(actor.UserId, cancellationToken);
        var eventType = await context.FindWholeAsync(actor, id, cancellationToken);
        if (eventType is null || !actor.MayEdit)
        {
            return false;
        }

        var before = EventTypeTerms.Of(eventType);
        change(eventType);
        if (!before.IsSameAs(EventTypeTerms.Of(eventType)))
        {
            await context.KeepVersionAsync(eventType, before, actor.UserId, now, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
