using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes.Editing;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.EventTypes.Listing;

/// <summary>Takes back a deleted event type of the member's, at its old address, or, where that was taken meanwhile, at a fresh one.</summary>
internal sealed partial class RestoreEventType(CafeDatabase database, IClock clock, ILogger<RestoreEventType> logger)
{
    private const int Attempts = 4;

    public async Task<RestoreEventTypeResult> ExecuteAsync(
        Actor.Member actor,
        EventTypeId id,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(actor, id, cancellationToken);
            }
            catch (DbUpdateException outrun)
                when (attempt < Attempts && outrun.Refused() == DatabaseConstraints.OneEventTypePerSlug)
            {
                // Somebody took the address between the look and the save: look again.
            }
        }
    }

    private async Task<RestoreEventTypeResult> TryAsync(
        Actor.Member actor,
        EventTypeId id,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockEventTypesAsync(actor.UserId, cancellationToken);
        var eventType = await context
            .EventTypes.WithDeleted() // what is deleted is what is looked for
            .OwnedBy(actor)
            .Where(row => row.Id == id && row.DeletedAt != null)
            .Include(row => row.Questions)
            .Include(row => row.Locations)
            .Include(row => row.Limits)
            .AsSingleQuery()
            .FirstOrDefaultAsync(cancellationToken);
        if (eventType is null || !actor.MayEdit)
        {
            return new RestoreEventTypeResult.NotFound();
        }

        if (!await context.MayHaveMoreAsync(actor, cancellationToken))
        {
            return new RestoreEventTypeResult.TooMany(OwnEventTypes.Most);
        }

        var restored = await RestoreAsync(context, actor, eventType, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        LogRestored(id);
        return restored;
    }

    private async Task<RestoreEventTypeResult> RestoreAsync(
        CafeDbContext context,
        Actor.Member actor,
        EventType eventType,
        CancellationToken cancellationToken
    )
    {
        var (old, before) = (eventType.Slug, EventTypeTerms.Of(eventType));
        var slug = await EventTypeSlugs.FreshAsync(context, actor, old, cancellationToken);
        await EventTypeSlugs.ForgetAsync(context, eventType, [slug], cancellationToken);
        eventType.Restore(slug);
        if (slug != old)
        {
            var now = clock.GetCurrentInstant();
            await context.KeepVersionAsync(eventType, before, actor.UserId, now, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        return new RestoreEventTypeResult.Restored(slug, IsFresh: slug != old);
    }

    [LoggerMessage(LogLevel.Information, "Event type {EventTypeId} restored")]
    private partial void LogRestored(EventTypeId eventTypeId);
}
