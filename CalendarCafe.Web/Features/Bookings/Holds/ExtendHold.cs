using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes;

namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>Keeps a visitor's time for as long again, once.</summary>
internal sealed class ExtendHold(PublicQueries addresses, CafeDatabase database)
{
    public async Task<ExtendHoldResult> ExecuteAsync(
        BookingAddress address,
        HoldId hold,
        Visitor visitor,
        CancellationToken cancellationToken
    )
    {
        if (await addresses.FindEventTypeAsync(address, cancellationToken) is not { } eventType)
        {
            return new ExtendHoldResult.NotFound();
        }

        var key = new HoldKey(eventType.OrganizationId, eventType.Id, visitor.Hash);
        await using var context = await database.OpenAsync(eventType.OrganizationId, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await SlotHolds.LockVisitorAsync(context, visitor.Hash, visitor.HashAddress(), cancellationToken);
        var isExtended =
            await SlotHolds.TryExtendAsync(context, key, hold, cancellationToken)
            || await SeatHolds.TryExtendAsync(context, key, hold, cancellationToken);
        var kept = await KeptHolds.FindAsync(context, key, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (kept is not { IsLive: true } || kept.Id != hold)
        {
            return new ExtendHoldResult.NotFound();
        }

        return isExtended ? new ExtendHoldResult.Extended(kept) : new ExtendHoldResult.AlreadyExtended(kept);
    }
}
