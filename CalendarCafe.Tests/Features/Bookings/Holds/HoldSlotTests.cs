using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Limits;
using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings.Holds;
using CalendarCafe.Web.Features.Bookings.Picking;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CalendarCafe.Tests.Features.Bookings.Holds;

public sealed class HoldSlotTests : IClassFixture<QuietSite>
{
    private static readonly Instant Tomorrow = HoldBench.Tomorrow;
    private static readonly Instant Later = Tomorrow + Duration.FromHours(2);

    private readonly QuietSite _site;
    private readonly Visitor _ines = AVisitor.Any();
    private readonly Visitor _jakub = AVisitor.Any();

    public HoldSlotTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Chosen_time_is_kept_for_five_minutes_and_free_for_nobody_else()
    {
        var bench = await OpenAsync();

        var hold = await bench.HeldAsync(_ines, Tomorrow);

        hold.Left.ShouldBeInRange(Duration.FromMinutes(4), Duration.FromMinutes(5));
        hold.CanExtend.ShouldBeTrue();
        (await bench.IsFreeForAsync(_ines, Tomorrow)).ShouldBeTrue();
        (await bench.IsFreeForAsync(_jakub, Tomorrow)).ShouldBeFalse();
        (await bench.IsFreeForAsync(null, Tomorrow)).ShouldBeFalse();
    }

    [Fact]
    public async Task Same_time_chosen_again_keeps_the_hold_as_it_is()
    {
        var bench = await OpenAsync();
        var first = await bench.HeldAsync(_ines, Tomorrow);

        var second = await bench.HeldAsync(_ines, Tomorrow);

        second.Id.ShouldBe(first.Id);
        second.ExpiresAt.ShouldBe(first.ExpiresAt);
        (await bench.ClaimsAsync("kind = 'HOLD'")).ShouldBe(1);
    }

    [Fact]
    public async Task Another_time_takes_the_place_of_the_first()
    {
        var bench = await OpenAsync();
        await bench.HeldAsync(_ines, Tomorrow);

        await bench.HeldAsync(_ines, Later);

        (await bench.IsFreeForAsync(_jakub, Tomorrow)).ShouldBeTrue();
        (await bench.IsFreeForAsync(_jakub, Later)).ShouldBeFalse();
        (await bench.ClaimsAsync("kind = 'HOLD' AND released_at IS NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task Time_that_overlaps_the_own_hold_takes_its_place()
    {
        var quarter = Duration.FromMinutes(15);
        var bench = new HoldBench(
            _site,
            await A.Host().Offering(intro => intro.StartEvery(quarter)).SettleAsync(_site)
        );
        await bench.HeldAsync(_ines, Tomorrow);

        var next = await bench.HeldAsync(_ines, Tomorrow + quarter);

        next.StartsAt.ShouldBe(Tomorrow + quarter);
        (await bench.ClaimsAsync("kind = 'HOLD' AND released_at IS NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task Change_that_fails_keeps_the_old_hold()
    {
        var bench = await OpenAsync();
        var kept = await bench.HeldAsync(_ines, Tomorrow);
        await bench.HeldAsync(_jakub, Later);

        var taken = await bench.HoldAsync(_ines, Later);
        var offGrid = await bench.HoldAsync(_ines, Later + Duration.FromMinutes(7));

        taken.ShouldBeOfType<HoldSlotResult.Taken>().Nearest.ShouldNotBeEmpty();
        offGrid.ShouldNotBeOfType<HoldSlotResult.Held>();
        (await bench.FindAsync(_ines)).ShouldNotBeNull().Id.ShouldBe(kept.Id);
        (await bench.IsFreeForAsync(null, Tomorrow)).ShouldBeFalse();
    }

    [Fact]
    public async Task Booked_time_cannot_be_held()
    {
        var bench = await OpenAsync();
        await _site.BookedAsync(bench.Host, Tomorrow);

        var result = await bench.HoldAsync(_ines, Tomorrow);

        result
            .ShouldBeOfType<HoldSlotResult.Taken>()
            .Nearest.Select(offer => (offer.StartsAt - Tomorrow).TotalMinutes)
            .ShouldBe([-60, -30, 30]);
    }

    [Fact]
    public async Task Time_that_the_visitor_holds_is_among_the_nearest_to_one_that_is_taken()
    {
        var bench = await OpenAsync();
        await bench.HeldAsync(_ines, Tomorrow);
        await _site.BookedAsync(bench.Host, Tomorrow + Duration.FromMinutes(30));

        var result = await bench.HoldAsync(_ines, Tomorrow + Duration.FromMinutes(30));

        result.ShouldBeOfType<HoldSlotResult.Taken>().Nearest.Select(offer => offer.StartsAt).ShouldContain(Tomorrow);
    }

    [Fact]
    public async Task Time_that_is_not_offered_cannot_be_held()
    {
        var bench = await OpenAsync();

        var result = await bench.HoldAsync(_ines, Tomorrow + Duration.FromHours(12));

        result.ShouldBeOfType<HoldSlotResult.NotOffered>().Reason.ShouldBe(new InviteeReason.Closed());
    }

    [Fact]
    public async Task Hold_that_expired_is_nobodys_and_stands_in_nobodys_way()
    {
        var bench = await OpenAsync();
        await bench.ExpireAsync(await bench.HeldAsync(_ines, Tomorrow));

        (await bench.IsFreeForAsync(_jakub, Tomorrow)).ShouldBeTrue();
        (await bench.FindAsync(_ines)).ShouldBeNull();
        await bench.HeldAsync(_jakub, Tomorrow);

        (await bench.HoldAsync(_ines, Tomorrow)).ShouldBeOfType<HoldSlotResult.Taken>();
    }

    [Fact]
    public async Task Visitor_holds_one_time_of_each_event_type_and_what_overlaps_gives_way()
    {
        var host = await A.Host().SettleAsync(_site);
        var other = EventType.OneOnOne(host.User, "Other", "other", Duration.FromMinutes(60));
        await _site.AddAsync(other);
        var intro = new HoldBench(_site, host);
        var second = new HoldBench(_site, host with { EventType = other });
        await intro.HeldAsync(_ines, Tomorrow);

        await second.HeldAsync(_ines, Later);
        (await intro.FindAsync(_ines)).ShouldNotBeNull();
        await second.HeldAsync(_ines, Tomorrow);

        (await intro.FindAsync(_ines)).ShouldBeNull();
        (await intro.ClaimsAsync("kind = 'HOLD' AND released_at IS NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task Sixth_hold_from_one_address_is_refused_and_an_earlier_one_can_still_be_changed()
    {
        var bench = await OpenAsync();
        var household = Guid.NewGuid().ToString();
        var visitors = Enumerable.Range(0, 6).Select(_ => AVisitor.From(household)).ToList();
        for (var number = 0; number < HoldTerms.MostOfOneAddress; number++)
        {
            (
                await LimitedAsync(bench, visitors[number], Tomorrow + (Duration.FromMinutes(30) * number))
            ).ShouldBeOfType<HoldSlotResult.Held>();
        }

        var sixth = await LimitedAsync(bench, visitors[5], Tomorrow + Duration.FromHours(3));
        var change = await LimitedAsync(bench, visitors[0], Tomorrow + Duration.FromHours(3));
        var elsewhere = await LimitedAsync(bench, AVisitor.Any(), Tomorrow);

        sixth.ShouldBeOfType<HoldSlotResult.TooMany>();
        change.ShouldBeOfType<HoldSlotResult.Held>();
        elsewhere.ShouldBeOfType<HoldSlotResult.Held>();
    }

    [Fact]
    public async Task Unknown_address_and_length_are_refused()
    {
        var bench = await OpenAsync();
        var act = _site.Get<HoldSlot>();
        var request = new HoldSlotRequest(bench.Host.Address, Tomorrow, Duration.FromMinutes(31), _ines);

        var wrongLength = await act.ExecuteAsync(request, TestContext.Current.CancellationToken);
        var nowhere = await act.ExecuteAsync(
            request with
            {
                Address = request.Address with { EventType = "none" },
            },
            TestContext.Current.CancellationToken
        );

        wrongLength.ShouldBeOfType<HoldSlotResult.Invalid>().Problems.ShouldHaveSingleItem().Field.ShouldBe("duration");
        nowhere.ShouldBeOfType<HoldSlotResult.NotFound>();
    }

    [Fact]
    public async Task Of_many_who_choose_one_time_one_holds_it()
    {
        var bench = await OpenAsync();
        var visitors = Enumerable.Range(0, 32).Select(_ => AVisitor.Any()).ToList();

        var results = await Task.WhenAll(visitors.Select(visitor => bench.HoldAsync(visitor, Tomorrow)));

        results.Count(result => result is HoldSlotResult.Held).ShouldBe(1);
        results.Count(result => result is HoldSlotResult.Taken).ShouldBe(31);
        (await bench.ClaimsAsync("released_at IS NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task Visitor_who_chooses_many_times_at_once_holds_one()
    {
        var bench = await OpenAsync();
        var starts = Enumerable.Range(0, 10).Select(number => Tomorrow + (Duration.FromMinutes(30) * number));

        var results = await Task.WhenAll(starts.Select(start => bench.HoldAsync(_ines, start)));

        results.ShouldAllBe(result => result is HoldSlotResult.Held);
        (await bench.ClaimsAsync("kind = 'HOLD' AND released_at IS NULL")).ShouldBe(1);
    }

    private async Task<HoldBench> OpenAsync() => new(_site, await A.Host().SettleAsync(_site));

    private async Task<HoldSlotResult> LimitedAsync(HoldBench bench, Visitor visitor, Instant startsAt)
    {
        var options = Options.Create(new RateLimitOptions { Enabled = true });
        var database = _site.Get<CafeDatabase>();
        var clock = _site.Get<IClock>();
        var limits = new HoldLimits(new(database, clock, options, NullLogger<RateLimits>.Instance), options);
        var act = new TakeHold(database, limits, _site.Get<HostFeed>(), clock);
        var eventType = await _site.FindAsync(bench.Host);
        return await act.ExecuteAsync(
            new(TimeSource.Of(eventType, visitor.Hash), startsAt, eventType.DefaultDuration, visitor),
            TestContext.Current.CancellationToken
        );
    }
}
