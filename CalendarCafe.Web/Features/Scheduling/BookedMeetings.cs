using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>What an event type's own limits and seats count, in one query; in none where there is nothing to count.</summary>
internal sealed record BookedMeetings(
    IReadOnlyList<BookedTime> Booked,
    IReadOnlyList<GroupSessionSeats> Sessions,
    int ByInvitee
)
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

    private static readonly BookingStatus[] Ahead =
    [
        BookingStatus.Pending,
        BookingStatus.Confirmed,
        BookingStatus.Rescheduled,
    ];

    private enum Part
    {
        Booking,
        Session,
        OfInvitee,
    }

    public static async Task<BookedMeetings> ReadAsync(
        CafeDbContext context,
        EventType eventType,
        SlotSearchRequest request,
        SearchReach reach,
        CancellationToken cancellationToken
    ) => (await ReadAsync(context, [new(eventType, request, reach)], cancellationToken))[eventType.Id];

    /// <summary>The same of several event types, in one query as well.</summary>
    public static async Task<IReadOnlyDictionary<EventTypeId, BookedMeetings>> ReadAsync(
        CafeDbContext context,
        IReadOnlyList<AskedEventType> asked,
        CancellationToken cancellationToken
    )
    {
        var parts = asked.SelectMany(one => Parts(context, one.EventType, one.Request, one.Reach)).ToList();
        var rows = parts.Count == 0 ? [] : await parts.Aggregate(Queryable.Concat).ToListAsync(cancellationToken);
        var byEventType = rows.ToLookup(row => row.EventType);
        return asked.ToDictionary(one => one.EventType.Id, one => Of([.. byEventType[one.EventType.Id.Value]]));
    }

    private static List<IQueryable<Row>> Parts(
        CafeDbContext context,
        EventType eventType,
        SlotSearchRequest request,
        SearchReach reach
    )
    {
        List<IQueryable<Row>> parts = [];
        if (eventType.Limits.Count > 0)
        {
            parts.Add(Bookings(context, eventType, request, reach));
        }

        if (eventType.Kind == EventTypeKind.Group)
        {
            parts.Add(Standing(context, eventType, request, reach));
        }

        if (eventType.MostPerInvitee is not null && request.InviteeEmail is { } email)
        {
            parts.Add(OfInvitee(context, eventType, request, email));
        }

        return parts;
    }

    private static BookedMeetings Of(IReadOnlyList<Row> rows)
    {
        var parts = rows.ToLookup(row => (Part)row.Part);
        return new(
            // A session counts once, however many booked it.
            [
                .. parts[Part.Booking]
                    .DistinctBy(row => row.Subject)
                    .Select(row => new BookedTime(row.StartsAt, row.EndsAt)),
            ],
            [
                .. parts[Part.Session]
                    .OrderBy(row => row.HostId)
                    .DistinctBy(row => row.Subject)
                    .Select(row => new GroupSessionSeats(
                        new(row.HostId),
                        row.StartsAt,
                        row.EndsAt,
                        row.Capacity,
                        row.Taken
                    )),
            ],
            parts[Part.OfInvitee].Count()
        );
    }

    private static IQueryable<Row> Bookings(
        CafeDbContext context,
        EventType eventType,
        SlotSearchRequest request,
        SearchReach reach
    )
    {
        var periods = reach.Periods(eventType.Limits.Select(limit => limit.Period));
        var (from, until, nobody, id) = (periods.Start, periods.End, Guid.Empty, eventType.Id.Value);
        var booked = Other(context, eventType, request)
            .Where(booking => booking.StartsAt >= from && booking.StartsAt < until);
        return (
            request.AsOf is { } then ? booked.StoodAt(then) : booked.Where(booking => Counted.Contains(booking.Status))
        ).Select(booking => new Row
        {
            EventType = id,
            Part = (int)Part.Booking,
            Subject = booking.SessionId != null ? (Guid)(object)booking.SessionId : (Guid)(object)booking.Id,
            HostId = nobody,
            StartsAt = booking.StartsAt,
            EndsAt = booking.EndsAt,
            Capacity = 0,
            Taken = 0,
        });
    }

    // Seats whose hold has expired are free, whether the sweeper has come by or not; the asker's own are free to them.
    private static IQueryable<Row> Standing(
        CafeDbContext context,
        EventType eventType,
        SlotSearchRequest request,
        SearchReach reach
    )
    {
        var (since, until, id) = (reach.Sessions.Start, reach.Sessions.End, eventType.Id.Value);
        var held = context.SeatHolds.Where(hold => hold.ExpiresAt > DatabaseClock.Now());
        if (request.Visitor is { } visitor)
        {
            held = held.Where(hold => hold.Visitor != visitor);
        }

        var seated = context.Bookings.Where(booking => booking.Id == request.Moved && Ahead.Contains(booking.Status));
        return from session in context.GroupSessions
            join claim in context.SlotClaims on session.Id equals claim.SessionId
            where session.EventTypeId == eventType.Id && session.ClosedAt == null && claim.ReleasedAt == null
            where session.StartsAt >= since && session.StartsAt < until
            select new Row
            {
                EventType = id,
                Part = (int)Part.Session,
                Subject = (Guid)(object)session.Id,
                HostId = (Guid)(object)claim.HostId,
                StartsAt = session.StartsAt,
                EndsAt = session.EndsAt,
                Capacity = session.Capacity,
                Taken =
                    session.SeatsTaken
                    - seated.Count(booking => booking.SessionId == session.Id)
                    + held.Where(hold => hold.SessionId == session.Id).Sum(hold => hold.Seats),
            };
    }

    private static IQueryable<Row> OfInvitee(
        CafeDbContext context,
        EventType eventType,
        SlotSearchRequest request,
        string email
    )
    {
        var (now, nobody, id) = (request.Now, Guid.Empty, eventType.Id.Value);
        return Other(context, eventType, request)
            .Where(booking => booking.StartsAt > now && Counted.Contains(booking.Status))
            .Where(booking => Ahead.Contains(booking.Status) && booking.Invitee.Email == email)
            .Select(booking => new Row
            {
                EventType = id,
                Part = (int)Part.OfInvitee,
                Subject = (Guid)(object)booking.Id,
                HostId = nobody,
                StartsAt = booking.StartsAt,
                EndsAt = booking.EndsAt,
                Capacity = 0,
                Taken = 0,
            });
    }

    private static IQueryable<Booking> Other(CafeDbContext context, EventType eventType, SlotSearchRequest request)
    {
        var bookings = context.Bookings.Where(booking => booking.EventTypeId == eventType.Id);
        return request.Moved is { } moved ? bookings.Where(booking => booking.Id != moved) : bookings;
    }

    private sealed record Row
    {
        public required Guid EventType { get; init; }

        public required int Part { get; init; }

        public required Guid Subject { get; init; }

        public required Guid HostId { get; init; }

        public required Instant StartsAt { get; init; }

        public required Instant EndsAt { get; init; }

        public required int Capacity { get; init; }

        public required int Taken { get; init; }
    }
}
