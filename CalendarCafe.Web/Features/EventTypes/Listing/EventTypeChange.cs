using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes.Editing;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.EventTypes.Listing;

/// <summary>One change of one event type that does not depend on what else is saved of it at the same time.</summary>
internal static class EventTypeChange
{
    private const int Attempts = 4;

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
        for (var attempt = 1; ; attempt++)
        {
            await using var context = await database.OpenAsync(actor, cancellationToken);
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

            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateException outrun) when (attempt < Attempts && VersionKeeping.IsOutrun(outrun))
            {
                // Somebody else saved it between the look and the save: look again.
            }
        }
    }
}
