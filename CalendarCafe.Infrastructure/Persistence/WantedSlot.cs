using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>The whole of a time, with every host: what one booking has, no other can.</summary>
public sealed record WantedSlot(
    OrganizationId Organization,
    EventTypeId EventType,
    IReadOnlyList<UserId> Hosts,
    ClaimedTime Time,
    byte[]? Visitor
) : WantedTime(Organization, EventType, Hosts, Time, Visitor)
{
    public override async Task<bool> IsTakenAsync(CafeDbContext context, CancellationToken cancellationToken)
    {
        foreach (var host in Hosts)
        {
            if (await SlotClaims.IsTakenAsync(context, host, Time, Visitor, Moved, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    public override Task<bool> TryTakeAsync(
        CafeDbContext context,
        Booking booking,
        CancellationToken cancellationToken
    ) =>
        Key is { } key
            ? SlotHolds.TryClaimAsync(context, key, booking.Id, Hosts, Time, cancellationToken)
            : SlotClaims.TryClaimAsync(context, Organization, booking.Id, Hosts, Time, cancellationToken);

    public override Task<bool> TryHoldAsync(
        CafeDbContext context,
        byte[] address,
        CancellationToken cancellationToken
    ) =>
        Key is { } key
            ? SlotHolds.TryHoldAsync(context, key, address, Hosts, Time, Moved, cancellationToken)
            : throw new InvalidOperationException("Only a visitor holds a time.");
}
