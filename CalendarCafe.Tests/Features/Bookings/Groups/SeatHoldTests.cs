using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Features.Bookings.Holds;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Holds;
using CalendarCafe.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CalendarCafe.Tests.Features.Bookings.Groups;

/// <summary>A held seat is one seat: it keeps nobody from the others, and what it opened goes with it.</summary>
public sealed class SeatHoldTests : IClassFixture<QuietSite>
{
    private static readonly Instant Tomorrow = HoldBench.Tomorrow;
    private static readonly Instant Later = Tomorrow + Duration.FromHours(2);

    private readonly QuietSite _site;
    private readonly Visitor _ines = AVisitor.Any();
    private readonly Visitor _jakub = AVisitor.Any();

    public SeatHoldTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Held_seat_leaves_the_others_to_everybody()
    {
        var bench = await OpenAsync(seats: 2);

        var hold = await bench.HeldAsync(_ines, Tomorrow);
        await bench.HeldAsync(_jakub, Tomorrow);

        hold.Left.ShouldBeInRange(Duration.FromMinutes(4), Duration.FromMinutes(5));
        hold.CanExtend.ShouldBeTrue();
        (await bench.SessionsAsync()).ShouldBe("0 taken, 2 held of 2");
        (await bench.IsFreeForAsync(_ines, Tomorrow)).ShouldBeTrue();
        (await bench.IsFreeForAsync(_jakub, Tomorrow)).ShouldBeTrue();
        (await bench.IsFreeForAsync(null, Tomorrow)).ShouldBeFalse();
        (await bench.ClaimsAsync("kind = 'GROUP_SESSION' AND released_at IS NULL")).ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Held_seat_becomes_the_booking_even_when_it_expired_a_moment_ago(bool hasExpired)
    {
        var bench = await OpenAsync(seats: 1);
        var hold = await bench.HeldAsync(_ines, Tomorrow);
        if (hasExpired)
        {
            await bench.ExpireAsync(hold);
        }

        var result = await bench.BookAsync(_ines, Tomorrow);

        result.ShouldBeOfType<BookSlotResult.Booked>();
        (await bench.SessionsAsync()).ShouldBe("1 taken, 0 held of 1");
        (await HoldsAsync(bench)).ShouldBe(0);
    }

    [Fact]
    public async Task Last_seat_that_is_held_is_nobody_elses()
    {
        var bench = await OpenAsync(seats: 1);
        await bench.HeldAsync(_ines, Tomorrow);

        var held = await bench.HoldAsync(_jakub, Tomorrow);
        var booked = await bench.BookAsync(_jakub, Tomorrow);

        held.ShouldBeOfType<HoldSlotResult.NotOffered>().Reason.ShouldBe(new InviteeReason.SessionFull());
        booked.ShouldBeOfType<BookSlotResult.NotOffered>();
        (await bench.BookAsync(_ines, Tomorrow)).ShouldBeOfType<BookSlotResult.Booked>();
    }

    [Fact]
    public async Task Seat_whose_hold_expired_is_anybodys_before_the_sweeper_comes()
    {
        var bench = await OpenAsync(seats: 1);
        await bench.ExpireAsync(await bench.HeldAsync(_ines, Tomorrow));

        (await bench.IsFreeForAsync(_jakub, Tomorrow)).ShouldBeTrue();
        (await bench.FindAsync(_ines)).ShouldBeNull();
        await bench.HeldAsync(_jakub, Tomorrow);

        (await bench.SessionsAsync()).ShouldBe("0 taken, 1 held of 1");
        (await bench.BookAsync(_ines, Tomorrow)).ShouldBeOfType<BookSlotResult.NotOffered>();
    }

    [Fact]
    public async Task Same_seat_chosen_again_keeps_the_hold_and_another_time_takes_its_place()
    {
        var bench = await OpenAsync(seats: 2);
        var first = await bench.HeldAsync(_ines, Tomorrow);

        var again = await bench.HeldAsync(_ines, Tomorrow);
        var other = await bench.HeldAsync(_ines, Later);

        again.Id.ShouldBe(first.Id);
        other.Id.ShouldNotBe(first.Id);
        (await bench.SessionsAsync()).ShouldBe("0 taken, 1 held of 2");
        (await bench.ClaimsAsync("released_at IS NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task Change_that_fails_keeps_the_old_seat()
    {
        var bench = await OpenAsync(seats: 1);
        var kept = await bench.HeldAsync(_ines, Tomorrow);
        await bench.HeldAsync(_jakub, Later);

        var result = await bench.HoldAsync(_ines, Later);

        result.ShouldBeOfType<HoldSlotResult.NotOffered>();
        (await bench.FindAsync(_ines)).ShouldNotBeNull().Id.ShouldBe(kept.Id);
    }

    [Fact]
    public async Task Own_session_that_nobody_shares_stands_in_nothings_way()
    {
        var host = await A.Host()
            .ForGroupsOf(3)
            .For(Duration.FromMinutes(60))
            .Offering(tasting => tasting.StartEvery(Duration.FromMinutes(30)))
            .SettleAsync(_site);
        var intro = EventType.OneOnOne(host.User, "Intro", "intro", Duration.FromMinutes(30));
        await _site.AddAsync(intro);
        var bench = new HoldBench(_site, host);
        var other = new HoldBench(_site, host with { EventType = intro });
        var half = Tomorrow + Duration.FromMinutes(30);

        await bench.HeldAsync(_ines, Tomorrow);
        await bench.HeldAsync(_ines, half);
        (await other.IsFreeForAsync(_jakub, half)).ShouldBeFalse();
        await other.HeldAsync(_ines, half);
        await bench.HeldAsync(_ines, half);

        (await bench.SessionsAsync()).ShouldBe("0 taken, 1 held of 3");
        (await bench.ClaimsAsync("released_at IS NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task Booking_another_time_gives_the_held_seat_back()
    {
        var bench = await OpenAsync(seats: 2);
        await bench.HeldAsync(_ines, Tomorrow);

        (await bench.BookAsync(_ines, Later)).ShouldBeOfType<BookSlotResult.Booked>();

        (await bench.SessionsAsync()).ShouldBe("1 taken, 0 held of 2");
        (await HoldsAsync(bench)).ShouldBe(0);
    }

    [Fact]
    public async Task Seat_is_kept_longer_once_and_by_its_holder_only()
    {
        var bench = await OpenAsync(seats: 2);
        var hold = await bench.HeldAsync(_ines, Tomorrow);

        var byOther = await bench.ExtendAsync(_jakub, hold);
        var first = await bench.ExtendAsync(_ines, hold);
        var second = await bench.ExtendAsync(_ines, hold);

        byOther.ShouldBeOfType<ExtendHoldResult.NotFound>();
        first.ShouldBeOfType<ExtendHoldResult.Extended>().Hold.Left.ShouldBeGreaterThan(Duration.FromMinutes(9));
        second.ShouldBeOfType<ExtendHoldResult.AlreadyExtended>();
    }

    [Fact]
    public async Task Released_seat_frees_the_time_that_it_opened_and_is_its_holders_to_release()
    {
        var bench = await OpenAsync(seats: 2);
        var hold = await bench.HeldAsync(_ines, Tomorrow);

        var byOther = await bench.ReleaseAsync(_jakub, hold);
        var own = await bench.ReleaseAsync(_ines, hold);
        var again = await bench.ReleaseAsync(_ines, hold);

        byOther.ShouldBeOfType<ReleaseHoldResult.NotFound>();
        own.ShouldBeOfType<ReleaseHoldResult.Released>();
        again.ShouldBeOfType<ReleaseHoldResult.NotFound>();
        (await bench.SessionsAsync()).ShouldBe("");
        (await bench.ClaimsAsync("released_at IS NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task Session_whose_last_booking_goes_stays_open_for_a_held_seat()
    {
        var bench = await OpenAsync(seats: 2);
        var booked = (await bench.BookAsync(null, Tomorrow)).ShouldBeOfType<BookSlotResult.Booked>().BookingId;
        var hold = await bench.HeldAsync(_ines, Tomorrow);

        await _site
            .Get<CancelBooking>()
            .ExecuteAsync(bench.Host.Member, booked, null, TestContext.Current.CancellationToken);
        (await bench.SessionsAsync()).ShouldBe("0 taken, 1 held of 2");
        await bench.ReleaseAsync(_ines, hold);

        (await bench.SessionsAsync()).ShouldBe("");
    }

    [Fact]
    public async Task Two_sweepers_give_every_expired_seat_back_once_and_leave_the_others()
    {
        const int most = 40;
        var bench = await OpenAsync(seats: most + 2);
        await bench.BookAsync(null, Tomorrow);
        await bench.HeldAsync(_ines, Tomorrow);
        foreach (
            var hold in await Task.WhenAll(
                Enumerable.Range(0, most).Select(_ => bench.HeldAsync(AVisitor.Any(), Tomorrow))
            )
        )
        {
            await bench.ExpireAsync(hold);
        }

        var lonely = await OpenAsync(seats: 2);
        await lonely.ExpireAsync(await lonely.HeldAsync(_jakub, Tomorrow));
        using var first = Worker();
        using var second = Worker();

        await Task.WhenAll(
            first.SweepAsync(TestContext.Current.CancellationToken),
            second.SweepAsync(TestContext.Current.CancellationToken)
        );

        (await bench.SessionsAsync()).ShouldBe($"1 taken, 1 held of {most + 2}");
        (await HoldsAsync(bench)).ShouldBe(1);
        (await lonely.SessionsAsync()).ShouldBe("");
        (await lonely.ClaimsAsync("released_at IS NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task Sessions_that_nobody_ever_booked_are_removed_after_an_hour_and_no_others()
    {
        var bench = await OpenAsync(seats: 2);
        await bench.ReleaseAsync(_ines, await bench.HeldAsync(_ines, Tomorrow));
        var booked = (await bench.BookAsync(null, Later)).ShouldBeOfType<BookSlotResult.Booked>().BookingId;
        await _site
            .Get<CancelBooking>()
            .ExecuteAsync(bench.Host.Member, booked, null, TestContext.Current.CancellationToken);
        await _site.ExecuteAsync(
            $"UPDATE group_sessions SET closed_at = '{QuietSite.Now - Duration.FromHours(2)}' WHERE event_type_id = $1",
            bench.Host.EventType.Id.Value
        );
        var worker = _site.Site.Services.GetServices<IHostedService>().OfType<SweepWorker>().Single();

        await worker.SweepAsync(TestContext.Current.CancellationToken);

        (await _site.CountAsync("group_sessions", "event_type_id = $1", bench.Host.EventType.Id.Value)).ShouldBe(1);
        (await bench.ClaimsAsync("true")).ShouldBe(1);
    }

    private async Task<HoldBench> OpenAsync(int seats) =>
        new(_site, await A.Host().ForGroupsOf(seats).SettleAsync(_site));

    private Task<long> HoldsAsync(HoldBench bench) =>
        _site.CountAsync("seat_holds", "organization_id = $1", bench.Host.Organization.Id.Value);

    private HoldSweepWorker Worker() =>
        new(
            _site.Get<CafeDatabase>(),
            _site.Get<HostFeed>(),
            TimeProvider.System,
            _site.Get<OutageLog>(),
            NullLogger<HoldSweepWorker>.Instance
        );
}
