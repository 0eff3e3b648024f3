using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>Makes an event type what a draft says, unless it was changed since the draft was begun. No booking changes.</summary>
internal sealed partial class SaveEventType(CafeDatabase database, IClock clock, ILogger<SaveEventType> logger)
{
    /// <param name="seen">What was saved when the draft was begun.</param>
    public async Task<SaveEventTypeResult> ExecuteAsync(
        Actor.Member actor,
        EventTypeId id,
        EventTypeTerms seen,
        EventTypeTerms draft,
        CancellationToken cancellationToken
    )
    {
        var terms = draft.Cleaned();
        if (TermsCheck.Of(terms) is [_, ..] problems)
        {
            return new SaveEventTypeResult.Invalid(problems);
        }

        await using var context = await database.OpenAsync(actor, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockEventTypesAsync(actor.UserId, cancellationToken);
        var eventType = await context.FindWholeAsync(actor, id, cancellationToken);
        if (eventType is null || !actor.MayEdit)
        {
            return new SaveEventTypeResult.NotFound();
        }

        var before = EventTypeTerms.Of(eventType);
        if (!before.IsSameAs(seen))
        {
            return await StaleAsync(context, eventType, cancellationToken);
        }

        if (await ProblemsAsync(context, actor, eventType, terms, cancellationToken) is [_, ..] found)
        {
            return new SaveEventTypeResult.Invalid(found);
        }

        if (before.IsSameAs(terms))
        {
            return new SaveEventTypeResult.Saved(before);
        }

        try
        {
            await ReviseAsync(context, actor, eventType, terms, cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.Refused() == DatabaseConstraints.OneEventTypePerSlug)
        {
            return new SaveEventTypeResult.Invalid([new("slug", TermsProblemKind.Taken)]);
        }

        await transaction.CommitAsync(cancellationToken);
        LogSaved(eventType.Id);
        return new SaveEventTypeResult.Saved(EventTypeTerms.Of(eventType));
    }

    private async Task ReviseAsync(
        CafeDbContext context,
        Actor.Member actor,
        EventType eventType,
        EventTypeTerms terms,
        CancellationToken cancellationToken
    )
    {
        var before = EventTypeTerms.Of(eventType);
        if (terms.Slug != eventType.Slug)
        {
            await EventTypeSlugs.MoveAsync(context, eventType, terms.Slug, cancellationToken);
        }

        var asked = eventType.Questions.ToList();
        eventType.Revise(terms);
        // Their answers stay, with the words that they were asked in.
        context.RemoveRange(asked.Except(eventType.Questions));
        var now = clock.GetCurrentInstant();
        await context.KeepVersionAsync(eventType, before, actor.UserId, now, cancellationToken);
    }

    // What only the database knows.
    private async Task<IReadOnlyList<TermsProblem>> ProblemsAsync(
        CafeDbContext context,
        Actor.Member actor,
        EventType eventType,
        EventTypeTerms terms,
        CancellationToken cancellationToken
    )
    {
        var problems = new List<TermsProblem>();
        if (terms.Slug != eventType.Slug && await context.IsTakenAsync(actor, terms.Slug, cancellationToken))
        {
            problems.Add(new("slug", TermsProblemKind.Taken));
        }

        if (
            terms.ScheduleId is { } schedule
            && schedule != eventType.ScheduleId
            && !await context.AvailabilitySchedules.AnyAsync(
                row => row.Id == schedule && row.UserId == actor.UserId,
                cancellationToken
            )
        )
        {
            problems.Add(new("schedule", TermsProblemKind.NotAnOption));
        }

        var now = clock.GetCurrentInstant();
        if (
            terms.Kind != eventType.Kind
            && await UpcomingBookings.Of(context, eventType.Id, now).AnyAsync(cancellationToken)
        )
        {
            problems.Add(new("kind", TermsProblemKind.Booked));
        }

        return problems;
    }

    private static async Task<SaveEventTypeResult> StaleAsync(
        CafeDbContext context,
        EventType eventType,
        CancellationToken cancellationToken
    )
    {
        var last = await context
            .EventTypeVersions.Where(version => version.EventTypeId == eventType.Id)
            .OrderByDescending(version => version.Number)
            .Join(
                context.Users,
                row => row.SavedByUserId,
                user => user.Id,
                (row, user) => new { user.Name, row.SavedAt }
            )
            .FirstOrDefaultAsync(cancellationToken);
        return new SaveEventTypeResult.Stale(
            EventTypeTerms.Of(eventType),
            last?.Name ?? "",
            last?.SavedAt ?? context.Entry(eventType).Property<Instant>("UpdatedAt").CurrentValue
        );
    }

    [LoggerMessage(LogLevel.Information, "Event type {EventTypeId} saved")]
    private partial void LogSaved(EventTypeId eventTypeId);
}
