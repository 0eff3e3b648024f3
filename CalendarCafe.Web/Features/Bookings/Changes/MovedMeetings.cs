using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Where a booking could be moved, by the same engine that decides when it is.</summary>
internal sealed class MovedMeetings(CafeDatabase database, OpenSlots openSlots)
{
    /// <summary>What is offered to this booking; null where it is not the actor's, or its event type is offered no more.</summary>
    public async Task<OfferedEventType?> FindAsync(Actor actor, BookingId id, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var booking = await context
            .Bookings.AsNoTracking()
            .Where(row => row.Id == id)
            .VisibleTo(actor)
            .Include(row => row.Invitee)
            .Include(row => row.Hosts)
            .FirstOrDefaultAsync(cancellationToken);
        if (booking is null)
        {
            return null;
        }

        var eventType = await context
            .EventTypes.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == booking.EventTypeId && row.IsActive, cancellationToken);
        var moved = MovedMeeting.Of(booking);
        return eventType is null
            ? null
            : OfferedEventType.Of(eventType) with
            {
                Durations = [moved.Duration],
                Moved = moved,
            };
    }

    /// <summary>The addresses of those whom a move is told to as well.</summary>
    public async Task<IReadOnlyList<string>> GuestsAsync(Actor actor, BookingId id, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        return await context
            .Bookings.VisibleTo(actor)
            .Where(booking => booking.Id == id)
            .SelectMany(booking => booking.Guests)
            .OrderBy(guest => guest.Position)
            .ThenBy(guest => guest.Id)
            .Select(guest => guest.Email)
            .ToListAsync(cancellationToken);
    }

    /// <summary>What a date offers to this booking.</summary>
    public async Task<OfferedDay> DayAsync(
        Actor actor,
        BookingId id,
        LocalDate date,
        DateTimeZone zone,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(actor, id, cancellationToken) is { Moved: { } moved } offered
            ? await openSlots.DayAsync(offered, moved.Duration, date, zone, cancellationToken)
            : OfferedDay.Empty;

    /// <summary>Every rule that refuses this start to this booking. A context that holds the hosts' locks reads what nobody can change meanwhile.</summary>
    public static async Task<IReadOnlyList<SlotReason>> ReasonsAsync(
        CafeDbContext context,
        Booking booking,
        RescheduleRequest request,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var moved = MovedMeeting.Of(booking);
        var start = request.StartsAt;
        var at = new Interval(start, start + Duration.FromMinutes(1));
        var asked = moved.Ask(new(booking.EventTypeId, moved.Duration, at, now) { Visitor = request.Visitor });
        var search = await SlotSearches.LoadAsync(context, asked, cancellationToken);
        // What is not offered any more has no hours.
        return search is null ? [new SlotReason.OutsideHours()] : AvailabilityEngine.Reasons(search, start);
    }

    /// <summary>The same refusal of a time, with the nearest that can be had.</summary>
    public async Task<RescheduleBookingResult> WithNearestAsync(
        RescheduleBookingResult result,
        Actor actor,
        RescheduleRequest request,
        CancellationToken cancellationToken
    )
    {
        if (
            result is not (RescheduleBookingResult.Taken or RescheduleBookingResult.NotOffered)
            || await FindAsync(actor, request.Id, cancellationToken) is not { Moved: { } moved } offered
        )
        {
            return result;
        }

        offered = offered with { Visitor = request.Visitor };
        var nearest = await openSlots.NearestAsync(offered, moved.Duration, request.StartsAt, cancellationToken);
        return result switch
        {
            RescheduleBookingResult.Taken => new RescheduleBookingResult.Taken(nearest),
            RescheduleBookingResult.NotOffered refused => refused with { Nearest = nearest },
            _ => result,
        };
    }
}
