using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.EventTypes.Listing;

/// <summary>A member's own event types, one statement for each list.</summary>
internal sealed class EventTypeListQueries(CafeDatabase database, IClock clock)
{
    private const int MostDeleted = 50;

    /// <summary>In the order in which invitees see them, at most a hundred; hidden ones and those that are switched off included.</summary>
    public async Task<IReadOnlyList<ListedEventType>> OfMemberAsync(
        Actor.Member actor,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        var rows = await context
            .EventTypes.OwnedBy(actor)
            .Include(row => row.Locations)
            .Include(row => row.Limits)
            .OrderBy(row => row.Position)
            .ThenBy(row => row.Slug)
            .Take(OwnEventTypes.Most)
            .Select(row => new
            {
                EventType = row,
                Upcoming = context.Bookings.Count(booking =>
                    booking.EventTypeId == row.Id
                    && booking.EndsAt > now
                    && (
                        booking.Status == BookingStatus.Pending
                        || booking.Status == BookingStatus.Confirmed
                        || booking.Status == BookingStatus.Rescheduled
                    )
                ),
            })
            .AsNoTracking()
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new ListedEventType(
                row.EventType.Id,
                EventTypeTerms.Of(row.EventType),
                row.EventType.IsActive,
                row.Upcoming
            )),
        ];
    }

    /// <summary>What was deleted, the last first.</summary>
    public async Task<IReadOnlyList<DeletedEventType>> DeletedAsync(
        Actor.Member actor,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        return await context
            .EventTypes.WithDeleted() // what is deleted is what is looked for
            .OwnedBy(actor)
            .Where(row => row.DeletedAt != null)
            .OrderByDescending(row => row.DeletedAt)
            .ThenBy(row => row.Id)
            .Take(MostDeleted)
            .Select(row => new DeletedEventType(row.Id, row.Name, row.Slug, row.DeletedAt!.Value)) // asked for
            .ToListAsync(cancellationToken);
    }
}
