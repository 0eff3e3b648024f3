using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>
/// A time that somebody wants of an event type's hosts, and how it is had: whole, or by a seat in the session that stands
/// then. The steps come in the order of the methods, each within the transaction that begins after the first.
/// </summary>
public abstract record WantedTime(
    OrganizationId Organization,
    EventTypeId EventType,
    IReadOnlyList<UserId> Hosts,
    ClaimedTime Time,
    byte[]? Visitor
)
{
    /// <summary>The booking that is to be moved there: what it has is not in its way. Null where a new one is made.</summary>
    public BookingId? Moved { get; init; }

    /// <param name="visitor">The hash of the cookie of who wants it, where there is one: what they hold is never in their way.</param>
    public static WantedTime Of(EventType eventType, IReadOnlyList<UserId> hosts, ClaimedTime time, byte[]? visitor) =>
        eventType.Capacity is { } capacity
            ? new WantedSeat(eventType.OrganizationId, eventType.Id, hosts, time, visitor, capacity)
            : new WantedSlot(eventType.OrganizationId, eventType.Id, hosts, time, visitor);

    protected HoldKey? Key => Visitor is null ? null : new(Organization, EventType, Visitor);

    /// <summary>Before any transaction: whether somebody else plainly has it, so that a lost race costs little.</summary>
    public abstract Task<bool> IsTakenAsync(CafeDbContext context, CancellationToken cancellationToken);

    /// <summary>Locks its hosts, and others whose time is given back with it; what of others has expired there is dropped.</summary>
    public virtual Task LockAsync(
        CafeDbContext context,
        IEnumerable<UserId> others,
        CancellationToken cancellationToken
    ) => SlotClaims.LockHostsAsync(context, [.. Hosts.Union(others)], Time, Visitor, cancellationToken);

    /// <summary>Takes it for a booking, from the visitor's own hold where there is one. False: somebody has it, roll back.</summary>
    public abstract Task<bool> TryTakeAsync(
        CafeDbContext context,
        Booking booking,
        CancellationToken cancellationToken
    );

    /// <summary>Holds it for the visitor, who has given back what they held. False: somebody has it, roll back.</summary>
    public abstract Task<bool> TryHoldAsync(CafeDbContext context, byte[] address, CancellationToken cancellationToken);
}
