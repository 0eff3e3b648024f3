using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes.Editing;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.EventTypes.Listing;

/// <summary>Switches one of the member's event types on or off, hides or lists it, or deletes it. What is booked stays.</summary>
internal sealed partial class SwitchEventType(CafeDatabase database, IClock clock, ILogger<SwitchEventType> logger)
{
    private const int Attempts = 4;

    /// <summary>False where the member has no such event type, or may not change it.</summary>
    public Task<bool> ExecuteAsync(
        Actor.Member actor,
        EventTypeId id,
        EventTypeSwitch wanted,
        CancellationToken cancellationToken
    ) => ChangeAsync(actor, id, eventType => Switch(eventType, wanted), cancellationToken);

    /// <summary>False where the member has no such event type, or may not change it.</summary>
    public Task<bool> DeleteAsync(Actor.Member actor, EventTypeId id, CancellationToken cancellationToken) =>
        ChangeAsync(actor, id, eventType => eventType.Delete(clock.GetCurrentInstant()), cancellationToken);

    private async Task<bool> ChangeAsync(
        Actor.Member actor,
        EventTypeId id,
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
                var now = clock.GetCurrentInstant();
                await context.KeepVersionAsync(eventType, before, actor.UserId, now, cancellationToken);
            }

            try
            {
                await context.SaveChangesAsync(cancellationToken);
                LogSwitched(id);
                return true;
            }
            catch (DbUpdateException outrun) when (attempt < Attempts && VersionKeeping.IsOutrun(outrun))
            {
                // What is switched does not depend on what somebody else has just saved.
            }
        }
    }

    private static void Switch(EventType eventType, EventTypeSwitch wanted)
    {
        switch (wanted)
        {
            case EventTypeSwitch.On:
                eventType.SwitchOn();
                break;
            case EventTypeSwitch.Off:
                eventType.SwitchOff();
                break;
            case EventTypeSwitch.Hidden:
                eventType.Hide();
                break;
            case EventTypeSwitch.Listed:
                eventType.Revise(EventTypeTerms.Of(eventType) with { IsHidden = false });
                break;
        }
    }

    [LoggerMessage(LogLevel.Information, "Event type {EventTypeId} switched")]
    private partial void LogSwitched(EventTypeId eventTypeId);
}
