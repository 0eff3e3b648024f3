using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>What an editor shows of a member's event type.</summary>
internal sealed class EditorQueries(CafeDatabase database, IClock clock)
{
    private const int MostVersions = 50;
    private const int MostSchedules = 50;

    /// <summary>Null where the member has no such event type.</summary>
    public async Task<EditedEventType?> FindAsync(
        Actor.Member actor,
        EventTypeId id,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        var eventType = await context.FindWholeAsync(actor, id, cancellationToken);
        if (eventType is null)
        {
            return null;
        }

        var upcoming = await UpcomingBookings.Of(context, id, now).CountAsync(cancellationToken);
        var schedules = await context
            .AvailabilitySchedules.Where(row => row.UserId == actor.UserId)
            .OrderByDescending(row => row.IsDefault)
            .ThenBy(row => row.Name)
            .ThenBy(row => row.Id)
            .Take(MostSchedules)
            .Select(row => new OfferedSchedule(row.Id, row.Name, row.IsDefault))
            .ToListAsync(cancellationToken);
        return new(id, EventTypeTerms.Of(eventType), eventType.IsActive, upcoming, schedules);
    }

    /// <summary>The versions of an event type, the newest first; none where the member has no such event type.</summary>
    public async Task<IReadOnlyList<KeptVersion>> HistoryAsync(
        Actor.Member actor,
        EventTypeId id,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        var own = context.EventTypes.OwnedBy(actor);
        return await context
            .EventTypeVersions.Where(version => version.EventTypeId == id && own.Any(row => row.Id == id))
            .OrderByDescending(version => version.Number)
            .Take(MostVersions)
            .Select(version => new KeptVersion(
                version.Number,
                version.Content,
                context.Users.Where(user => user.Id == version.SavedByUserId).Select(user => user.Name).First(),
                version.SavedAt
            ))
            .ToListAsync(cancellationToken);
    }

    /// <summary>What stays when an event type goes; for whoever may not let it go, nobody is named.</summary>
    public async Task<UpcomingBookings> UpcomingAsync(
        Actor.Member actor,
        EventTypeId id,
        CancellationToken cancellationToken
    )
    {
        if (!actor.MayEdit)
        {
            return new(0, []);
        }

        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        var own = context.EventTypes.OwnedBy(actor);
        var bookings = UpcomingBookings.Of(context, id, now).Where(booking => own.Any(row => row.Id == id));
        var first = await bookings
            .OrderBy(booking => booking.StartsAt)
            .ThenBy(booking => booking.Id)
            .Take(UpcomingBookings.Named)
            .Select(booking => new UpcomingBooking(booking.Id, booking.Invitee.Name, booking.StartsAt))
            .ToListAsync(cancellationToken);
        var count = first.Count < UpcomingBookings.Named ? first.Count : await bookings.CountAsync(cancellationToken);
        return new(count, first);
    }

    /// <summary>Why a slug cannot be had by the member's event type, or by a new one; null where it can.</summary>
    public async Task<TermsProblem?> LookAtSlugAsync(
        Actor.Member actor,
        EventTypeId? except,
        string slug,
        CancellationToken cancellationToken
    )
    {
        if (TermsCheck.OfSlug(slug) is { } problem)
        {
            return problem;
        }

        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        return await context.IsTakenAsync(actor, slug, cancellationToken, except)
            ? new("slug", TermsProblemKind.Taken)
            : null;
    }

    /// <summary>A slug for a new event type of this name.</summary>
    public async Task<string> SuggestSlugAsync(Actor.Member actor, string wanted, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        return await EventTypeSlugs.FreshAsync(context, actor, wanted, cancellationToken);
    }
}
