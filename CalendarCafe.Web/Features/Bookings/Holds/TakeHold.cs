using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>
/// The one transaction that changes a visitor's hold: lock the visitor, then the hosts of the old time and of the new,
/// decide again, give back the old, claim the new. Whatever fails leaves the old hold untouched.
/// </summary>
internal sealed class TakeHold(CafeDatabase database, HoldLimits limits, HostFeed feed, IClock clock)
{
    /// <summary>The nearest other times are left to the caller.</summary>
    public async Task<HoldSlotResult> ExecuteAsync(ChosenSlot choice, CancellationToken cancellationToken)
    {
        var changed = new HashSet<UserId>();
        var result = await TakeAsync(choice, changed, cancellationToken);
        if (result is HoldSlotResult.Held && changed.Count > 0)
        {
            await feed.PublishAsync(changed);
        }

        return result;
    }

    private async Task<HoldSlotResult> TakeAsync(
        ChosenSlot choice,
        HashSet<UserId> changed,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(choice.EventType.OrganizationId, cancellationToken);
        if (await TimeOfAsync(context, choice, cancellationToken) is not { } time)
        {
            return new HoldSlotResult.NotFound();
        }

        IReadOnlyList<UserId> hosts = [choice.EventType.HostId];
        if (await SlotClaims.IsTakenAsync(context, hosts[0], time, choice.Visitor.Hash, cancellationToken))
        {
            return new HoldSlotResult.Taken([]);
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await SlotHolds.LockVisitorAsync(context, choice.Visitor.Hash, choice.Visitor.HashAddress(), cancellationToken);
        var earlier = await KeptHolds.FindAsync(context, choice.Key, cancellationToken);
        if (earlier is not null && choice.IsKeptBy(earlier))
        {
            return new HoldSlotResult.Held(earlier);
        }

        changed.UnionWith([.. hosts, .. earlier?.Hosts ?? []]);
        await SlotClaims.LockHostsAsync(context, changed, time, cancellationToken);
        if (await RefusalAsync(context, choice, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        changed.UnionWith(await SlotHolds.ReleaseOwnAsync(context, choice.Key, hosts, time, cancellationToken));
        var isHeld = await SlotHolds.TryHoldAsync(
            context,
            choice.Key,
            choice.Visitor.HashAddress(),
            hosts,
            time,
            cancellationToken
        );
        if (!isHeld || await KeptHolds.FindAsync(context, choice.Key, cancellationToken) is not { } hold)
        {
            return new HoldSlotResult.Taken([]);
        }

        // From here on nobody may call it off: whoever left now would leave open pages untold.
        await transaction.CommitAsync(CancellationToken.None);
        return new HoldSlotResult.Held(hold);
    }

    private static async Task<ClaimedTime?> TimeOfAsync(
        CafeDbContext context,
        ChosenSlot choice,
        CancellationToken cancellationToken
    )
    {
        var rules = await context
            .EventTypes.Where(row => row.Id == choice.EventType.Id)
            .Select(row => new { row.BufferBefore, row.BufferAfter })
            .FirstOrDefaultAsync(cancellationToken);
        return rules is null ? null : new(choice.StartsAt, choice.EndsAt, rules.BufferBefore, rules.BufferAfter);
    }

    private async Task<HoldSlotResult?> RefusalAsync(
        CafeDbContext context,
        ChosenSlot choice,
        CancellationToken cancellationToken
    )
    {
        var address = choice.Visitor.HashAddress();
        if (limits.IsReachedBy(await KeptHolds.CountOfAddressAsync(context, choice.Key, address, cancellationToken)))
        {
            return new HoldSlotResult.TooMany(HoldTerms.Length);
        }

        var start = choice.StartsAt;
        var at = new Interval(start, start + Duration.FromMinutes(1));
        var asked = new SlotSearchRequest(choice.EventType.Id, choice.Duration, at, clock.GetCurrentInstant())
        {
            Visitor = choice.Visitor.Hash,
        };
        if (await SlotSearches.LoadAsync(context, asked, cancellationToken) is not { } search)
        {
            return new HoldSlotResult.NotFound();
        }

        return InviteeReason.FirstOf(AvailabilityEngine.Reasons(search, start)) switch
        {
            null => null,
            InviteeReason.Taken => new HoldSlotResult.Taken([]),
            var reason => new HoldSlotResult.NotOffered(reason, []),
        };
    }
}
