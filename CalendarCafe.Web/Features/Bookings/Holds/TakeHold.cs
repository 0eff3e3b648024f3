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
        await using var context = await database.OpenAsync(choice.Key.Organization, cancellationToken);
        if (await WantedAsync(context, choice, cancellationToken) is not { } wanted)
        {
            return new HoldSlotResult.NotFound();
        }

        if (await wanted.IsTakenAsync(context, cancellationToken))
        {
            return new HoldSlotResult.Taken([]);
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (choice.Moved is { } moved && !await MayMoveAsync(context, moved, choice, cancellationToken))
        {
            return new HoldSlotResult.NotFound();
        }

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

        changed.UnionWith(await ReleaseAsync(context, choice, wanted, cancellationToken));
        var isHeld = await wanted.TryHoldAsync(context, choice.Visitor.HashAddress(), cancellationToken);
        if (!isHeld || await KeptHolds.FindAsync(context, choice.Key, cancellationToken) is not { } hold)
        {
            return wanted is WantedSeat { Moved: not null }
                ? new HoldSlotResult.Unheld()
                : new HoldSlotResult.Taken([]);
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
            .FirstOrDefaultAsync(row => row.Id == choice.Key.EventType, cancellationToken);
        return rules is null
            ? null
            : WantedTime.Of(rules, choice.Source.Hosts, choice.TimeUnder(rules), choice.Visitor.Hash) with
            {
                Moved = choice.Moved?.Id,
            };
    }

    // The booking's row comes before everything else: what it blocks, and the hold leaves out, stays as it is until the commit.
    private async Task<bool> MayMoveAsync(
        CafeDbContext context,
        MovedMeeting moved,
        ChosenSlot choice,
        CancellationToken cancellationToken
    )
    {
        await SlotClaims.LockBookingAsync(context, moved.Id, cancellationToken);
        var booking = await context
            .Bookings.AsNoTracking()
            .Include(row => row.Hosts)
            .FirstOrDefaultAsync(row => row.Id == moved.Id, cancellationToken);
        return booking is { IsActive: true }
            && clock.GetCurrentInstant() < booking.InviteeMayRescheduleUntil
            && booking.StartsAt == moved.StartsAt
            && booking.StartsAt != choice.StartsAt
            && booking.Hosts.Select(host => host.UserId).ToHashSet().SetEquals(moved.Hosts);
    }

    private static async Task<IEnumerable<UserId>> ReleaseAsync(
        CafeDbContext context,
        ChosenSlot choice,
        WantedTime wanted,
        CancellationToken cancellationToken
    )
    {
        var own = await SlotHolds.ReleaseOwnAsync(context, choice.Key, wanted.Hosts, wanted.Time, cancellationToken);
        return choice.Moved is { } moved
            ? own.Concat(await MoveHolds.ReleaseAsync(context, moved.Id, cancellationToken))
            : own;
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

        var asked = choice.AskAt(clock.GetCurrentInstant());
        if (await SlotSearches.LoadAsync(context, asked, cancellationToken) is not { } search)
        {
            return new HoldSlotResult.NotFound();
        }

        return InviteeReason.FirstOf(AvailabilityEngine.Reasons(search, choice.StartsAt)) switch
        {
            null => null,
            InviteeReason.Taken => new HoldSlotResult.Taken([]),
            var reason => new HoldSlotResult.NotOffered(reason, []),
        };
    }
}
