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
        if (await WantedAsync(context, choice, cancellationToken) is not { } wanted)
        {
            return new HoldSlotResult.NotFound();
        }

        if (await wanted.IsTakenAsync(context, cancellationToken))
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

        changed.UnionWith([.. wanted.Hosts, .. earlier?.Hosts ?? []]);
        await wanted.LockAsync(context, changed, cancellationToken);
        if (await RefusalAsync(context, choice, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        changed.UnionWith(
            await SlotHolds.ReleaseOwnAsync(context, choice.Key, wanted.Hosts, wanted.Time, cancellationToken)
        );
        var isHeld = await wanted.TryHoldAsync(context, choice.Visitor.HashAddress(), cancellationToken);
        if (!isHeld || await KeptHolds.FindAsync(context, choice.Key, cancellationToken) is not { } hold)
        {
            return new HoldSlotResult.Taken([]);
        }

        // From here on nobody may call it off: whoever left now would leave open pages untold.
        await transaction.CommitAsync(CancellationToken.None);
        return new HoldSlotResult.Held(hold);
    }

    private static async Task<WantedTime?> WantedAsync(
        CafeDbContext context,
        ChosenSlot choice,
        CancellationToken cancellationToken
    )
    {
        var rules = await context
            .EventTypes.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == choice.EventType.Id, cancellationToken);
        if (rules is null)
        {
            return null;
        }

        var time = new ClaimedTime(choice.StartsAt, choice.EndsAt, rules.BufferBefore, rules.BufferAfter);
        return WantedTime.Of(rules, [choice.EventType.HostId], time, choice.Visitor.Hash);
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
