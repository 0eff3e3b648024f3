using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Groups;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Agenda;

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
                context,
                Active(context.Bookings.VisibleTo(actor))
                    .Where(booking => booking.EndsAt > now)
                    .OrderBy(booking => booking.StartsAt)
                    .ThenBy(booking => booking.Id)
                    .Take(MostListed)
            )
            .ToListAsync(cancellationToken);
    }

    /// <summary>Requests that wait for this host's answer, the most urgent first, at most a hundred.</summary>
    public async Task<IReadOnlyList<HostBooking>> RequestsAsync(Actor.Member actor, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        return await Lines(
                context,
                context
                    .Bookings.VisibleTo(actor)
                    .Where(booking => booking.Status == BookingStatus.Pending && booking.AnswerBy > now)
                    .OrderBy(booking => booking.AnswerBy)
                    .ThenBy(booking => booking.Id)
                    .Take(MostListed)
            )
            .ToListAsync(cancellationToken);
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
        var own = context.Bookings.VisibleTo(actor).Where(booking => booking.Id == id);
        if (await Lines(context, own).FirstOrDefaultAsync(cancellationToken) is not { } line)
        {
            return null;
        }

        var rest = await own.Select(booking => new
            {
                booking.InviteeZone,
                booking.CancellationReason,
                booking.ReopenedAt,
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
            await BookingRecords.OfAsync(context, rest.History, cancellationToken)
        )
        {
            Guests = BookingRecords.Of(rest.Guests),
            Provenance = rest.Invitee.Provenance,
            LinkNote = rest.LinkNote,
            IsReopened = rest.ReopenedAt is not null,
            Attendees = line.Session is { } session
                ? await AttendeesAsync(context, actor, session.Id, cancellationToken)
                : [],
        };
    }

    private static Task<List<HostBooking>> AttendeesAsync(
        CafeDbContext context,
        Actor.Member actor,
        GroupSessionId session,
        CancellationToken cancellationToken
    ) =>
        Lines(
                context,
                context
                    .Bookings.VisibleTo(actor)
                    .Where(booking => booking.SessionId == session && booking.Status != BookingStatus.Canceled)
                    .OrderBy(booking => booking.Id)
                    .Take(EventTypeBounds.MaxCapacity)
            )
            .ToListAsync(cancellationToken);

    private static IQueryable<Booking> Active(IQueryable<Booking> bookings) =>
        bookings.Where(booking =>
            booking.Status == BookingStatus.Pending
            || booking.Status == BookingStatus.Confirmed
            || booking.Status == BookingStatus.Rescheduled
        );

    private static IQueryable<HostBooking> Lines(CafeDbContext context, IQueryable<Booking> bookings) =>
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
            Sequence = booking.Sequence,
            AnswerBy = booking.AnswerBy,
            CancellationKind = booking.CancellationKind,
            Session = context
                .GroupSessions.Where(session => session.Id == booking.SessionId)
                .Select(session => new HostSession(
                    session.Id,
                    session.SeatsTaken,
                    session.Capacity,
                    context
                        .EventTypes.Where(row => row.Id == session.EventTypeId)
                        .Select(row => row.MinimumSeats)
                        .FirstOrDefault()
                ))
                .FirstOrDefault(),
        });
}
