using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>Makes an event type of the member's own, after all the others.</summary>
internal sealed partial class CreateEventType(CafeDatabase database, IClock clock, ILogger<CreateEventType> logger)
{
    public async Task<CreateEventTypeResult> ExecuteAsync(
        Actor.Member actor,
        EventTypeTerms draft,
        CancellationToken cancellationToken
    )
    {
        var terms = draft.Cleaned();
        if (TermsCheck.Of(terms) is [_, ..] problems)
        {
            return new CreateEventTypeResult.Invalid(problems);
        }

        await using var context = await database.OpenAsync(actor, cancellationToken);
        var now = clock.GetCurrentInstant();
        var result = await context.AddEventTypeAsync(actor, terms, isActive: true, now, cancellationToken);
        if (result is CreateEventTypeResult.Created created)
        {
            LogCreated(created.Id);
        }

        return result;
    }

    [LoggerMessage(LogLevel.Information, "Event type {EventTypeId} made")]
    private partial void LogCreated(EventTypeId eventTypeId);
}
