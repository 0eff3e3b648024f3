using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>How an event type joins a member's others: last, with its first version, and with its slug to itself.</summary>
internal static class NewEventTypes
{
    public static async Task<CreateEventTypeResult> AddEventTypeAsync(
        this CafeDbContext context,
        Actor.Member actor,
        EventTypeTerms terms,
        bool isActive,
        Instant now,
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
        context.Add(EventTypeVersion.Keep(eventType, 1, content, actor.UserId, now));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.Refused() == DatabaseConstraints.OneEventTypePerSlug)
        {
            return new CreateEventTypeResult.Invalid([new("slug", TermsProblemKind.Taken)]);
        }

        await transaction.CommitAsync(cancellationToken);
        return new CreateEventTypeResult.Created(eventType.Id, eventType.Slug);
    }
}
