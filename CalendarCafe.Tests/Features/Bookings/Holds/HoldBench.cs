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
    public async Task ExpireAsync(KeptHold hold)
    {
        const string over = "expires_at = clock_timestamp() - interval '1 ms'";
        await site.ExecuteAsync($"UPDATE slot_claims SET {over} WHERE hold_id = $1", hold.Id.Value);
        await site.ExecuteAsync($"UPDATE seat_holds SET {over} WHERE id = $1", hold.Id.Value);
    }

    public Task<long> ClaimsAsync(string where) =>
        site.CountAsync("slot_claims", $"host_id = $1 AND {where}", host.User.Id.Value);

    /// <summary>Sessions of this event type, as "2 taken, 1 held of 5", the open ones.</summary>
    public async Task<string> SessionsAsync() =>
        (string)
            (
                await site.ExecuteAsync(
                    "SELECT COALESCE(string_agg(seats_taken || ' taken, ' || seats_held || ' held of ' || capacity, '; ' ORDER BY starts_at), '')"
                        + " FROM group_sessions WHERE event_type_id = $1 AND closed_at IS NULL",
                    host.EventType.Id.Value
                )
            )!; // a text, if an empty one
}
