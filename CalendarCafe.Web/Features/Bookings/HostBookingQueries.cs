using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>A host's own bookings.</summary>
internal sealed class HostBookingQueries(CafeDatabase database, IClock clock)
{
    internal const int MostListed = 100;

    /// <summary>Active bookings that have not ended, the next one first, at most a hundred.</summary>
    public async Task<IReadOnlyList<HostBooking>> UpcomingAsync(Actor.Member actor, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        return await Lines(
                context
                    .Bookings.VisibleTo(actor)
                    .Where(booking => booking.EndsAt > now)
                    .Where(booking =>
                        booking.Status == BookingStatus.Pending
                        || booking.Status == BookingStatus.Confirmed
                        || booking.Status == BookingStatus.Rescheduled
                    )
                    .OrderBy(booking => booking.StartsAt)
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
        var own = context.Bookings.VisibleTo(actor).Where(booking => booking.Id == id);
        if (await Lines(own).FirstOrDefaultAsync(cancellationToken) is not { } line)
        {
            return null;
        }

        var rest = await own.Select(booking => new
            {
                booking.InviteeZone,
                booking.CancellationReason,
                booking.Answers,
                booking.History,
                booking.Guests,
                booking.Invitee,
                LinkNote = context
                    .SchedulingLinks.Where(link => link.Id == booking.SchedulingLinkId)
                    .Select(link => link.Note ?? "")
                    .FirstOrDefault(),
            })
            .AsNoTracking()
            .AsSplitQuery()
            .FirstAsync(cancellationToken);
        return new(
            line,
            DateTimeZoneProviders.Tzdb[rest.InviteeZone],
            rest.CancellationReason,
            BookingRecords.Of(rest.Answers),
            BookingRecords.Of(rest.History)
        )
        {
            Guests = BookingRecords.Of(rest.Guests),
            Provenance = rest.Invitee.Provenance,
            LinkNote = rest.LinkNote,
        };
    }

    private static IQueryable<HostBooking> Lines(IQueryable<Booking> bookings) =>
        bookings.Select(booking => new HostBooking(
            booking.Id,
            booking.Title,
            booking.Invitee.Name,
            booking.Invitee.Email,
            booking.StartsAt,
            booking.EndsAt,
            booking.Status,
            booking.LocationKind,
            booking.Location
        )
        {
            IsCallToInvitee = booking.LocationKind == LocationKind.Phone && booking.Location == booking.Invitee.Phone,
        });
}
