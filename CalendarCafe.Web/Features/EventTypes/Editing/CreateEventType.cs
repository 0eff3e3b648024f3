using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

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
        return await AddAsync(context, actor, terms, isActive: true, cancellationToken);
    }

    /// <summary>A copy under a name of its own, switched off until its host has looked at it.</summary>
    public async Task<CreateEventTypeResult> CopyAsync(
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
        return await AddAsync(context, actor, terms.WithNewQuestions(), isActive: false, cancellationToken);
    }

    private async Task<CreateEventTypeResult> AddAsync(
        CafeDbContext context,
        Actor.Member actor,
        EventTypeTerms terms,
        bool isActive,
        CancellationToken cancellationToken
    )
    {
        var owner = await context.Users.FirstOrDefaultAsync(user => user.Id == actor.UserId, cancellationToken);
        if (owner is null || !actor.MayEdit)
        {
            return new CreateEventTypeResult.NotFound();
        }

        if (!await context.MayHaveMoreAsync(actor, cancellationToken))
        {
            return new CreateEventTypeResult.TooMany(OwnEventTypes.Most);
        }

        var eventType = EventType.OneOnOne(owner, terms.Name, terms.Slug, terms.Durations[0]);
        eventType.Revise(terms);
        eventType.PlaceAt(await context.NextPositionAsync(actor, cancellationToken));
        if (!isActive)
        {
            eventType.SwitchOff();
        }

        var content = EventTypeTerms.Of(eventType);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await EventTypeSlugs.ForgetAsync(context, eventType, [terms.Slug], cancellationToken);
        context.Add(eventType);
        context.Add(EventTypeVersion.Keep(eventType, 1, content, actor.UserId, clock.GetCurrentInstant()));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.Refused() == DatabaseConstraints.OneEventTypePerSlug)
        {
            return new CreateEventTypeResult.Invalid([new("slug", TermsProblemKind.Taken)]);
        }

        await transaction.CommitAsync(cancellationToken);
        LogCreated(eventType.Id);
        return new CreateEventTypeResult.Created(eventType.Id, eventType.Slug);
    }

    [LoggerMessage(LogLevel.Information, "Event type {EventTypeId} made")]
    private partial void LogCreated(EventTypeId eventTypeId);
}
