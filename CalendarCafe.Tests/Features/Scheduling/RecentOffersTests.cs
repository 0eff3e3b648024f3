using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Tests.Features.Scheduling;

/// <summary>What is remembered of lists of slots, as the whole site does it.</summary>
public sealed class RecentOffersTests : IClassFixture<QuietSite>
{
    private static readonly Instant Tomorrow = QuietSite.Now + Duration.FromDays(1);

    private readonly QuietSite _site;

    public RecentOffersTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Time_that_was_booked_a_moment_ago_is_not_offered()
    {
        var host = await A.Host().SettleAsync(_site);
        for (var round = 0; round < 10; round++)
        {
            var start = Tomorrow + Duration.FromMinutes(30 * round);
            (await StartsAsync(host)).ShouldContain(start);

            await _site.BookedAsync(host, start);

            (await StartsAsync(host)).ShouldNotContain(start);
        }
    }

    [Fact]
    public async Task Rules_that_were_changed_a_moment_ago_count()
    {
        var host = await A.Host().SettleAsync(_site);
        (await StartsAsync(host)).ShouldNotBeEmpty();

        await using (var context = await _site.OpenAsync())
        {
            var intro = await context
                .EventTypes.AcrossTenants()
                .SingleAsync(row => row.Id == host.EventType.Id, TestContext.Current.CancellationToken);
            intro.OpenFor(Duration.FromDays(10), horizonDays: 60);
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        (await StartsAsync(host)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Time_that_nobody_said_was_free_can_be_booked_at_once()
    {
        var host = await A.Host().SettleAsync(_site);
        (await StartsAsync(host)).ShouldContain(Tomorrow);
        var booked = await _site.BookedAsync(host, Tomorrow);
        (await StartsAsync(host)).ShouldNotContain(Tomorrow);
        await _site.ExecuteAsync(
            "UPDATE slot_claims SET released_at = now() WHERE booking_id = $1",
            booked.BookingId.Value
        );

        var again = await _site.BookAsync(host.Request(Tomorrow));
        _site.Site.Clock.Advance(RecentAge.Longest);

        again.ShouldBeOfType<BookSlotResult.Booked>();
        (await StartsAsync(host)).ShouldNotContain(Tomorrow);
    }

    [Fact]
    public async Task Without_any_message_it_is_fresh_after_a_second()
    {
        var host = await A.Host().SettleAsync(_site);
        await _site.BookedAsync(host, Tomorrow);
        (await StartsAsync(host)).ShouldNotContain(Tomorrow);
        await _site.ExecuteAsync("UPDATE slot_claims SET released_at = now() WHERE host_id = $1", host.User.Id.Value);

        _site.Site.Clock.Advance(RecentAge.Longest);

        (await StartsAsync(host)).ShouldContain(Tomorrow);
    }

    [Fact]
    public async Task Visitor_who_is_known_gets_a_list_of_their_own()
    {
        var host = await A.Host().SettleAsync(_site);
        var found = await _site.FindAsync(host);
        (await StartsAsync(host)).ShouldContain(Tomorrow);
        await _site.BookedAsync(host, Tomorrow);
        (await StartsAsync(host)).ShouldNotContain(Tomorrow);
        await _site.ExecuteAsync("UPDATE slot_claims SET released_at = now() WHERE host_id = $1", host.User.Id.Value);

        var offers = await _site
            .Get<OpenSlots>()
            .ListAsync(
                found.OfferedTo(new byte[32]),
                found.DefaultDuration,
                new(QuietSite.Now, QuietSite.Now + Duration.FromDays(3)),
                TestContext.Current.CancellationToken
            );

        offers.Select(offer => offer.StartsAt).ShouldContain(Tomorrow);
    }

    private async Task<IReadOnlyList<Instant>> StartsAsync(SettledHost host)
    {
        using var client = _site.Site.CreateClient();
        using var answer = await client.GetAsync(
            $"{host.Api}/slots?from=2026-03-02&to=2026-03-05&timeZone=UTC",
            TestContext.Current.CancellationToken
        );
        var slots = (await answer.ReadAsync()).GetProperty("slots").EnumerateArray();
        return
        [
            .. slots.Select(slot =>
                NodaTime.Text.InstantPattern.ExtendedIso.Parse(slot.GetProperty("start").GetString()!).Value
            ),
        ];
    }
}
