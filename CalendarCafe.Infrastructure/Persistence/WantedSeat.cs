using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>One seat of the session that stands at a time, or of a new one with <paramref name="Capacity"/> seats.</summary>
public sealed record WantedSeat(
    OrganizationId Organization,
    EventTypeId EventType,
    IReadOnlyList<UserId> Hosts,
    ClaimedTime Time,
    byte[]? Visitor,
    int Capacity
) : WantedTime(Organization, EventType, Hosts, Time, Visitor)
{
    /// <summary>Whether something else is there: a session of this event type is not, full or not, and answers for itself.</summary>
    public override async Task<bool> IsTakenAsync(CafeDbContext context, CancellationToken cancellationToken)
    {
        var standing = context.GroupSessions.Where(session =>
            session.EventTypeId == EventType && session.StartsAt == Time.StartsAt && session.ClosedAt == null
        );
        foreach (var host in Hosts)
        {
            var isTaken = await SlotClaims
                .InTheWay(context, host, Time, Visitor, Moved)
                .AnyAsync(claim => !standing.Any(session => session.Id == claim.SessionId), cancellationToken);
            if (isTaken)
            {
                return true;
            }
        }

        return false;
    }

    public override async Task LockAsync(
        CafeDbContext context,
        IEnumerable<UserId> others,
        CancellationToken cancellationToken
    )
    {
        await base.LockAsync(context, others, cancellationToken);
        await SeatHolds.DropExpiredAsync(context, Hosts, Time, Visitor, cancellationToken);
    }

    public override async Task<bool> TryTakeAsync(
        CafeDbContext context,
        Booking booking,
        CancellationToken cancellationToken
    )
    {
        var joined = await SeatClaims.TryJoinAsync(context, this, SeatUse.Taken, cancellationToken);
        if (Key is { } key)
        {
            await SlotHolds.ReleaseOwnAsync(context, key, Hosts, Time, cancellationToken);
        }

        var session = joined ?? await SeatClaims.TryOpenAsync(context, this, SeatUse.Taken, cancellationToken);
        if (session is { } seated)
        {
            booking.Join(seated);
        }

        return session is not null;
    }

    public override async Task<bool> TryHoldAsync(
        CafeDbContext context,
        byte[] address,
        CancellationToken cancellationToken
    )
    {
        var key = Key ?? throw new InvalidOperationException("Only a visitor holds a seat.");
        var session =
            await SeatClaims.TryJoinAsync(context, this, SeatUse.Held, cancellationToken)
            ?? await SeatClaims.TryOpenAsync(context, this, SeatUse.Held, cancellationToken);
        if (session is not { } held)
        {
            return false;
        }

        await SeatHolds.AddAsync(context, key, held, address, cancellationToken);
        return true;
    }
}
