using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>Fetches what the engine needs to know, in at most four queries.</summary>
internal static class SlotSearches
{
    // Word for word those of the index's filter: PostgreSQL does not see that "not cancelled" means the same.
    private static readonly BookingStatus[] Counted =
    [
        BookingStatus.Pending,
        BookingStatus.Confirmed,
        BookingStatus.Rescheduled,
        BookingStatus.Completed,
        BookingStatus.NoShow,
    ];

    /// <summary>
    /// Everything that decides on starts in the range: null where the event type cannot be booked any more.
    /// A context that holds the host's lock reads what nobody can change meanwhile.
    /// </summary>
    public static async Task<SlotSearch?> LoadAsync(
        CafeDbContext context,
        EventTypeId eventTypeId,
        Duration duration,
        Interval range,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var eventType = await context
            .EventTypes.AsNoTracking()
            .Include(row => row.Limits)
            .FirstOrDefaultAsync(row => row.Id == eventTypeId && row.IsActive, cancellationToken);
        if (eventType is not { OwnerUserId: { } hostId } || !eventType.Durations.Contains(duration))
        {
            return null;
        }

        if (await ScheduleAsync(context, eventType, hostId, range, cancellationToken) is not { } schedule)
        {
            return null;
        }

        var zone = DateTimeZoneProviders.Tzdb[schedule.TimeZone];
        var busy = await BusyAsync(context, hostId, eventType, duration, range, now, cancellationToken);
        var booked = await BookedAsync(context, eventType, range, cancellationToken);
        return new(Rules(eventType, duration, zone), Diary(hostId, zone, schedule, busy), booked, now);
    }

    private static Task<AvailabilitySchedule?> ScheduleAsync(
        CafeDbContext context,
        EventType eventType,
        UserId hostId,
        Interval range,
        CancellationToken cancellationToken
    )
    {
        // A local date reaches at most a day beyond its UTC one, on either side.
        var first = range.Start.InUtc().Date.PlusDays(-2);
        var last = range.End.InUtc().Date.PlusDays(2);
        return context
            .AvailabilitySchedules.AsNoTracking()
            .Include(row => row.Slots)
            .Include(row => row.Overrides.Where(change => change.Date >= first && change.Date <= last))
            .FirstOrDefaultAsync(
                row =>
                    row.UserId == hostId
                    && (eventType.ScheduleId == null ? row.IsDefault : row.Id == eventType.ScheduleId),
                cancellationToken
            );
    }

    private static Task<List<BusyTime>> BusyAsync(
        CafeDbContext context,
        UserId hostId,
        EventType eventType,
        Duration duration,
        Interval range,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var from = range.Start - eventType.BufferBefore;
        var until = range.End + duration + eventType.BufferAfter;
        var earliest = from - SlotClaims.Longest;
        return context
            .SlotClaims.Where(claim => claim.HostId == hostId && claim.ReleasedAt == null)
            .Where(claim => claim.BusyFrom > earliest && claim.BusyFrom < until && claim.BusyUntil > from)
            .Where(claim => claim.Kind != ClaimKind.Hold || claim.ExpiresAt > now)
            .OrderBy(claim => claim.BusyFrom)
            .Select(claim => new BusyTime(
                claim.BusyFrom,
                claim.BusyUntil,
                claim.Kind == ClaimKind.Hold ? BusyKind.Hold
                    : claim.Kind == ClaimKind.Booking ? BusyKind.Booking
                    : BusyKind.GroupSession
            ))
            .ToListAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<BookedTime>> BookedAsync(
        CafeDbContext context,
        EventType eventType,
        Interval range,
        CancellationToken cancellationToken
    )
    {
        if (eventType.Limits.Count == 0)
        {
            return [];
        }

        var reach = eventType.Limits.Max(limit => LongestOf(limit.Period)) + Duration.FromDays(1);
        var from = range.Start - reach;
        var until = range.End + reach;
        return await context
            .Bookings.Where(booking => booking.EventTypeId == eventType.Id)
            .Where(booking => booking.StartsAt >= from && booking.StartsAt < until)
            .Where(booking => Counted.Contains(booking.Status))
            .OrderBy(booking => booking.StartsAt)
            .Select(booking => new BookedTime(booking.StartsAt, booking.EndsAt))
            .ToListAsync(cancellationToken);
    }

    private static Duration LongestOf(LimitPeriod period) =>
        period switch
        {
            LimitPeriod.Day => Duration.FromDays(1),
            LimitPeriod.Week => Duration.FromDays(7),
            LimitPeriod.Month => Duration.FromDays(31),
            LimitPeriod.Year => Duration.FromDays(366),
        };

    private static SlotRules Rules(EventType eventType, Duration duration, DateTimeZone zone) =>
        new()
        {
            Duration = duration,
            Increment = eventType.StartIncrement ?? duration,
            BufferBefore = eventType.BufferBefore,
            BufferAfter = eventType.BufferAfter,
            MinimumNotice = eventType.MinimumNotice,
            HorizonDays = eventType.HorizonDays,
            Limits = [.. eventType.Limits.Select(limit => new SlotLimit(limit.Period, limit.Measure, limit.Maximum))],
            Zone = zone,
        };

    private static HostDiary Diary(
        UserId hostId,
        DateTimeZone zone,
        AvailabilitySchedule schedule,
        IReadOnlyList<BusyTime> busy
    ) =>
        new(
            hostId,
            zone,
            [.. schedule.Slots.Select(slot => new WorkingInterval(slot.Day, slot.Start, slot.End))],
            [
                .. schedule.Overrides.Select(change => new DateOverride(
                    change.Kind,
                    change.Date,
                    change.Start,
                    change.End
                )),
            ],
            busy
        );
}
