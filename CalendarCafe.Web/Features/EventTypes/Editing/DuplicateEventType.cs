using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>Copies one of the member's event types under a name of its own, switched off until its host has looked at it.</summary>
internal sealed partial class DuplicateEventType(
    CafeDatabase database,
    IClock clock,
    ILogger<DuplicateEventType> logger
)
{
    public async Task<CreateEventTypeResult> ExecuteAsync(
        Actor.Member actor,
        EventTypeId id,
        string name,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var original = await context.FindWholeAsync(actor, id, cancellationToken);
        if (original is null || !actor.MayEdit)
        {
            return new CreateEventTypeResult.NotFound();
        }

        var terms = EventTypeTerms.Of(original) with
        {
            Name = CleanText.Cut(name, EventType.NameLength),
            Slug = await EventTypeSlugs.FreshAsync(context, actor, original.Slug, cancellationToken),
        };
        var now = clock.GetCurrentInstant();
        var copy = terms.WithNewQuestions();
        var result = await context.AddEventTypeAsync(actor, copy, isActive: false, now, cancellationToken);
        if (result is CreateEventTypeResult.Created created)
        {
            LogCopied(id, created.Id);
        }

        return result;
    }

    [LoggerMessage(LogLevel.Information, "Event type {EventTypeId} copied to {CopyId}")]
    private partial void LogCopied(EventTypeId eventTypeId, EventTypeId copyId);
}
