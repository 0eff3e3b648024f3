using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Agenda;

/// <summary>A host's own bookings.</summary>
internal sealed class HostBookingQueries(CafeDatabase database, IClock clock)
{
    internal const int MostListed = 100;

    /// <summary>In one statement: active bookings that have not ended, and requests that wait, at most a hundred of each.</summary>
    public async Task<BookingsAhead> AheadAsync(Actor.Member actor, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        var mine = context.Bookings.VisibleTo(actor);
        var upcoming = Active(mine)
            .Where(booking => booking.EndsAt > now)
            .OrderBy(booking => booking.StartsAt)
            .ThenBy(booking => booking.Id)
            .Take(MostListed)
            .Select(booking => booking.Id);
        var requests = mine.Where(booking => booking.Status == BookingStatus.Pending && booking.AnswerBy > now)
            .OrderBy(booking => booking.AnswerBy)
            .ThenBy(booking => booking.Id)
            .Take(MostListed)
            .Select(booking => booking.Id);
        var wanted = upcoming.Union(requests);
        var found = await Lines(context, context.Bookings.Where(booking => wanted.Contains(booking.Id)))
            .ToListAsync(cancellationToken);
        return BookingsAhead.Of(found, now, MostListed);
    }

    /// <summary>What is over or was called off, the last first, at most a hundred.</summary>
    public async Task<IReadOnlyList<HostBooking>> PastAsync(Actor.Member actor, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        return await Lines(
                context,
                context
                    .Bookings.VisibleTo(actor)
                    .Where(booking => booking.EndsAt <= now || booking.Status == BookingStatus.Canceled)
                    .OrderByDescending(booking => booking.StartsAt)
                    .ThenBy(booking => booking.Id)
                    .Take(MostListed)
            )
            .ToListAsync(cancellationToken);
    }

    public async Task<HostBookingDetails?> FindAsync(
        Actor.Member actor,
        BookingId id,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        return await WholeBooking.ReadAsync(context, actor, id, cancellationToken);
    }

    private static IQueryable<Booking> Active(IQueryable<Booking> bookings) =>
        bookings.Where(booking =>
            booking.Status == BookingStatus.Pending
            || booking.Status == BookingStatus.Confirmed
            || booking.Status == BookingStatus.Rescheduled
        );

    private static IQueryable<HostBooking> Lines(CafeDbContext context, IQueryable<Booking> bookings) =>
        HostBookingLines.Of(context, bookings);
}
