using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes;

namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>Gives a visitor's time back to everybody.</summary>
internal sealed class ReleaseHold(PublicQueries addresses, CafeDatabase database, HostFeed feed)
{
    public async Task<ReleaseHoldResult> ExecuteAsync(
        BookingAddress address,
        HoldId hold,
        Visitor visitor,
        CancellationToken cancellationToken
    )
    {
        if (await addresses.FindEventTypeAsync(address, cancellationToken) is not { } eventType)
        {
            return new ReleaseHoldResult.NotFound();
        }

        var key = new HoldKey(eventType.OrganizationId, eventType.Id, visitor.Hash);
        var hosts = await ReleaseAsync(key, hold, cancellationToken);
        if (hosts.Count == 0)
        {
            return new ReleaseHoldResult.NotFound();
        }

        await feed.PublishAsync(hosts);
        return new ReleaseHoldResult.Released();
    }

    private async Task<IReadOnlyList<Domain.Organizations.UserId>> ReleaseAsync(
        HoldKey key,
        HoldId hold,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(key.Organization, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var hosts = await SlotHolds.ReleaseAsync(context, key, hold, cancellationToken);
        var seats = await SeatHolds.ReleaseAsync(context, key, hold, cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return [.. hosts, .. seats];
    }
}
