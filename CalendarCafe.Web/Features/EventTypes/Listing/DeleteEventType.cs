using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.EventTypes.Listing;

/// <summary>Deletes one of the member's event types, which can be restored. What is booked stays.</summary>
internal sealed partial class DeleteEventType(CafeDatabase database, IClock clock, ILogger<DeleteEventType> logger)
{
    /// <summary>False where the member has no such event type, or may not change it.</summary>
    public async Task<bool> ExecuteAsync(Actor.Member actor, EventTypeId id, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var isDone = await database.ChangeEventTypeAsync(
            actor,
            id,
            now,
            eventType => eventType.Delete(now),
            cancellationToken
        );
        if (isDone)
        {
            LogDeleted(id);
        }

        return isDone;
    }

    [LoggerMessage(LogLevel.Information, "Event type {EventTypeId} deleted")]
    private partial void LogDeleted(EventTypeId eventTypeId);
}
