using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Calendars;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>What keeps hosts busy, and the meetings that their own limits count, in one query whatever their number.</summary>
internal sealed class ClaimedHours
{
    private const int Counted = -1;

    private readonly ILookup<UserId, Row> _rows;

    private ClaimedHours(IEnumerable<Row> rows) => _rows = rows.ToLookup(row => row.HostId);

    /// <param name="limited">Hosts with limits of their own, whose meetings of <paramref name="periods"/> are counted.</param>
    public static async Task<ClaimedHours> ReadAsync(
        CafeDbContext context,
        SlotSearchRequest request,
        IReadOnlyList<UserId> hosts,
        Interval busy,
        IReadOnlyList<UserId> limited,
        Interval periods,
        CancellationToken cancellationToken
    )
    {
        if (request.AsOf is { } then)
        {
            return await ReadAsOfAsync(context, then, hosts, busy, periods, cancellationToken);
        }

        var rows = Claims(context, request, hosts, busy).Concat(Blocks(context, hosts, busy));
        if (limited.Count > 0)
        {
            rows = rows.Concat(Meetings(context, request, limited, periods));
        }

        return new(await rows.ToListAsync(cancellationToken));
    }

    // What had the hosts' time at a moment that is past: claims forget what was given back, bookings do not.
    private static async Task<ClaimedHours> ReadAsOfAsync(
        CafeDbContext context,
        Instant then,
        IReadOnlyList<UserId> hosts,
        Interval busy,
        Interval periods,
        CancellationToken cancellationToken
    )
    {
        var earliest = Instant.Min(busy.Start, periods.Start) - SlotClaims.Longest;
        var latest = Instant.Max(busy.End, periods.End) + SlotClaims.Longest;
        var stood = await (
            from host in context.BookingHosts
            join booking in context.Bookings.StoodAt(then) on host.BookingId equals booking.Id
            where hosts.Contains(host.UserId) && booking.StartsAt > earliest && booking.StartsAt < latest
            select new
            {
                host.UserId,
                booking.StartsAt,
                booking.EndsAt,
                booking.BufferBefore,
                booking.BufferAfter,
                Meeting = booking.SessionId != null ? (Guid)(object)booking.SessionId : (Guid)(object)booking.Id,
            }
        ).ToListAsync(cancellationToken);
        var blocks = await Blocks(context, hosts, busy).ToListAsync(cancellationToken);
        // A session is one meeting, however many booked it.
        var meetings = stood.DistinctBy(row => (row.UserId, row.Meeting)).ToList();
        var taken = meetings.Select(row => new Row
        {
            HostId = row.UserId,
            From = row.StartsAt - row.BufferBefore,
            Until = row.EndsAt + row.BufferAfter,
            Kind = (int)BusyKind.Booking,
        });
        var counted = meetings
            .Where(row => periods.Contains(row.StartsAt))
            .Select(row => new Row
            {
                HostId = row.UserId,
                From = row.StartsAt,
                Until = row.EndsAt,
                Kind = Counted,
            });
        return new([.. taken, .. counted, .. blocks]);
    }

    public IReadOnlyList<BusyTime> BusyOf(UserId host) =>
        [
            .. _rows[host]
                .Where(row => row.Kind != Counted)
                .Select(row => new BusyTime(row.From, row.Until, (BusyKind)row.Kind)),
        ];

    /// <summary>Meetings without buffers, whatever event type they are of; a session is one, however many booked it.</summary>
    public IReadOnlyList<BookedTime> MeetingsOf(UserId host) =>
        [.. _rows[host].Where(row => row.Kind == Counted).Select(row => new BookedTime(row.From, row.Until))];

    private static IQueryable<Row> Claims(
        CafeDbContext context,
        SlotSearchRequest request,
        IReadOnlyList<UserId> hosts,
        Interval busy
    )
    {
        var (from, until) = (busy.Start, busy.End);
        // The bound that lets the index by host and start begin where claims can still reach into the range.
        var earliest = from - SlotClaims.Longest;
        return Live(context, request)
            .Where(claim => hosts.Contains(claim.HostId))
            .Where(claim => claim.BusyFrom > earliest && claim.BusyFrom < until && claim.BusyUntil > from)
            .Where(claim => claim.Kind != ClaimKind.Hold || claim.ExpiresAt > DatabaseClock.Now())
            .Select(claim => new Row
            {
                HostId = claim.HostId,
                From = claim.BusyFrom,
                Until = claim.BusyUntil,
                Kind =
                    claim.Kind == ClaimKind.Hold ? (int)BusyKind.Hold
                    : claim.Kind == ClaimKind.Booking ? (int)BusyKind.Booking
                    : (int)BusyKind.GroupSession,
            });
    }

    // Here, and nowhere else, it is decided which kinds of events block: those that the host chose for that calendar.
    private static IQueryable<Row> Blocks(CafeDbContext context, IReadOnlyList<UserId> hosts, Interval busy)
    {
        var (since, until) = (busy.Start, busy.End);
        var earliest = since - ExternalBusyBlock.Longest;
        return from block in context.ExternalBusyBlocks
            join connection in context.CalendarConnections on block.ConnectionId equals connection.Id
            where hosts.Contains(block.UserId)
            where block.StartsAt >= earliest && block.StartsAt < until && block.EndsAt > since
            where connection.BlockingKinds.Contains(block.Kind)
            select new Row
            {
                HostId = block.UserId,
                From = block.StartsAt,
                Until = block.EndsAt,
                Kind =
                    block.Kind == ExternalBusyKind.Busy ? (int)BusyKind.External
                    : block.Kind == ExternalBusyKind.Tentative ? (int)BusyKind.ExternalTentative
                    : block.Kind == ExternalBusyKind.OutOfOffice ? (int)BusyKind.ExternalOutOfOffice
                    : (int)BusyKind.ExternalFree,
            };
    }

    private static IQueryable<Row> Meetings(
        CafeDbContext context,
        SlotSearchRequest request,
        IReadOnlyList<UserId> hosts,
        Interval periods
    )
    {
        var (from, until) = (periods.Start, periods.End);
        var earliest = from - SlotClaims.Longest;
        return Live(context, request)
            .Where(claim => hosts.Contains(claim.HostId) && claim.Kind != ClaimKind.Hold)
            .Where(claim => claim.BusyFrom > earliest && claim.BusyFrom < until)
            .Where(claim => claim.StartsAt >= from && claim.StartsAt < until)
            .Select(claim => new Row
            {
                HostId = claim.HostId,
                From = claim.StartsAt,
                Until = claim.EndsAt,
                Kind = Counted,
            });
    }

    // A claim is released when its booking is called off, and not when it is over.
    private static IQueryable<SlotClaim> Live(CafeDbContext context, SlotSearchRequest request) =>
        context.SlotClaims.Where(claim => claim.ReleasedAt == null).NotOwn(context, request.Visitor, request.Moved);

    private sealed record Row
    {
        public required UserId HostId { get; init; }

        public required Instant From { get; init; }

        public required Instant Until { get; init; }

        public required int Kind { get; init; }
    }
}
