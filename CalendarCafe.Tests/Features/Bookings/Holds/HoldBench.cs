using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Holds;
using CalendarCafe.Web.Features.Scheduling;

namespace CalendarCafe.Tests.Features.Bookings.Holds;

/// <summary>What visitors do with the times of one host, and what the database then says.</summary>
internal sealed class HoldBench(QuietSite site, SettledHost host)
{
    public static readonly Instant Tomorrow = QuietSite.Now + Duration.FromDays(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public SettledHost Host => host;

    public Task<HoldSlotResult> HoldAsync(Visitor visitor, Instant startsAt) =>
        site.Get<HoldSlot>().ExecuteAsync(new(host.Address, startsAt, Duration: null, visitor), Token);

    public async Task<KeptHold> HeldAsync(Visitor visitor, Instant startsAt) =>
        (await HoldAsync(visitor, startsAt)).ShouldBeOfType<HoldSlotResult.Held>().Hold;

    public Task<ExtendHoldResult> ExtendAsync(Visitor visitor, KeptHold hold) =>
        site.Get<ExtendHold>().ExecuteAsync(host.Address, hold.Id, visitor, Token);

    public Task<ReleaseHoldResult> ReleaseAsync(Visitor visitor, KeptHold hold) =>
        site.Get<ReleaseHold>().ExecuteAsync(host.Address, hold.Id, visitor, Token);

    public Task<BookSlotResult> BookAsync(Visitor? visitor, Instant startsAt) =>
        site.BookAsync(host.Request(startsAt) with { Visitor = visitor?.Hash });

    public async Task<bool> IsFreeForAsync(Visitor? visitor, Instant startsAt)
    {
        var eventType = await site.FindAsync(host);
        var reason = await site.Get<OpenSlots>()
            .WhyNotAsync(eventType.OfferedTo(visitor?.Hash), eventType.DefaultDuration, startsAt, Token);
        return reason is null;
    }

    public Task<KeptHold?> FindAsync(Visitor visitor) =>
        site.Get<HoldQueries>().FindAsync(new(host.Organization.Id, host.EventType.Id, visitor.Hash), Token);

    /// <summary>By the database's clock, which nobody can move, the hold's time is over.</summary>
    public Task ExpireAsync(KeptHold hold) =>
        site.ExecuteAsync(
            "UPDATE slot_claims SET expires_at = clock_timestamp() - interval '1 ms' WHERE hold_id = $1",
            hold.Id.Value
        );

    public Task<long> ClaimsAsync(string where) =>
        site.CountAsync("slot_claims", $"host_id = $1 AND {where}", host.User.Id.Value);
}
