using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.EventTypes.Listing;

/// <summary>Switches one of the member's event types on or off, hides or lists it. What is booked stays.</summary>
internal sealed partial class SwitchEventType(CafeDatabase database, IClock clock, ILogger<SwitchEventType> logger)
{
    /// <summary>False where the member has no such event type, or may not change it.</summary>
    public async Task<bool> ExecuteAsync(
        Actor.Member actor,
        EventTypeId id,
        EventTypeSwitch wanted,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        var isDone = await database.ChangeEventTypeAsync(
            actor,
            id,
            now,
            eventType => Switch(eventType, wanted),
            cancellationToken
        );
        if (isDone)
        {
            LogSwitched(id, wanted);
        }

        return isDone;
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

    [LoggerMessage(LogLevel.Information, "Event type {EventTypeId} switched: {Wanted}")]
    private partial void LogSwitched(EventTypeId eventTypeId, EventTypeSwitch wanted);
}
