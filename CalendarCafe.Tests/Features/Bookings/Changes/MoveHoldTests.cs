using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Features.Bookings.Holds;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Bookings.Holds;
using static CalendarCafe.Tests.Features.Bookings.Changes.ChangeSteps;

namespace CalendarCafe.Tests.Features.Bookings.Changes;

/// <summary>A time is kept for whoever looks for another one, although their booking has half of it already.</summary>
public sealed class MoveHoldTests : IClassFixture<QuietSite>
{
    private const string LiveHold = "kind = 'HOLD' AND released_at IS NULL";

    private static readonly Duration Half = Duration.FromMinutes(30);
    private static readonly Duration Quarter = Duration.FromMinutes(15);
    private static readonly Instant Later = Tomorrow + Duration.FromDays(1);

    private readonly QuietSite _site;
    private readonly Visitor _ines = AVisitor.Any();
    private readonly Visitor _jakub = AVisitor.Any();

    public MoveHoldTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Only_what_the_booking_does_not_block_itself_is_held_and_the_reschedule_replaces_it()
    {
        var (bench, booked) = await OpenAsync(buffer: Quarter);

        var hold = await HeldAsync(bench, _ines, booked, Tomorrow + Half);

        (hold.StartsAt, hold.EndsAt, hold.CanExtend).ShouldBe((Tomorrow + Half, Tomorrow + Half + Half, true));
        hold.Moved.ShouldBe(booked.BookingId);
        var piece = $"busy_from = '{Tomorrow + Half + Quarter}' AND busy_until = '{Tomorrow + Half + Half + Quarter}'";
        (await bench.ClaimsAsync($"{LiveHold} AND {piece}")).ShouldBe(1);
        (await MoveAsync(bench, _ines, booked, Tomorrow + Half)).ShouldBeOfType<RescheduleBookingResult.Moved>();
        (await bench.ClaimsAsync(LiveHold)).ShouldBe(0);
        (await bench.ClaimsAsync("kind = 'BOOKING' AND released_at IS NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task Held_time_is_nobody_elses_and_free_for_who_holds_it()
    {
        var (bench, booked) = await OpenAsync();
        var other = await _site.BookedAsync(bench.Host, Tomorrow + Duration.FromHours(3));
        await HeldAsync(bench, _ines, booked, Later);

        (await bench.BookAsync(_jakub, Later)).ShouldBeOfType<BookSlotResult.Taken>();
        (await HoldAsync(bench, _jakub, other, Later)).ShouldBeOfType<HoldSlotResult.Taken>().Nearest.Count.ShouldBe(3);
        (await MoveAsync(bench, _jakub, other, Later)).ShouldBeOfType<RescheduleBookingResult.Taken>();
        (await bench.IsFreeForAsync(_ines, Later)).ShouldBeTrue();
        (await MoveAsync(bench, visitor: null, booked, Later)).ShouldBeOfType<RescheduleBookingResult.Moved>();
    }

    [Fact]
    public async Task Of_two_who_want_to_move_to_one_time_one_holds_it()
    {
        var (bench, booked) = await OpenAsync();
        var other = await _site.BookedAsync(bench.Host, Tomorrow + Duration.FromHours(3));
        for (var round = 0; round < 8; round++)
        {
            var wanted = Later + (Half * round);

            var results = await Task.WhenAll(
                HoldAsync(bench, _ines, booked, wanted),
                HoldAsync(bench, _jakub, other, wanted)
            );

            results.OfType<HoldSlotResult.Held>().ShouldHaveSingleItem();
            results.OfType<HoldSlotResult.Taken>().ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task Hold_that_the_mover_took_for_a_new_booking_is_not_in_their_way()
    {
        var (bench, booked) = await OpenAsync();
        await bench.HeldAsync(_ines, Later);

        var result = await MoveAsync(bench, _ines, booked, Later);

        result.ShouldBeOfType<RescheduleBookingResult.Moved>();
        (await bench.ClaimsAsync(LiveHold)).ShouldBe(0);
    }

    [Fact]
    public async Task Another_choice_takes_the_place_of_the_first_on_whichever_device()
    {
        var (bench, booked) = await OpenAsync();
        await HeldAsync(bench, _ines, booked, Later);
        var second = await HeldAsync(bench, _ines, booked, Later + Half);

        var again = await HeldAsync(bench, _ines, booked, Later + Half);
        await HeldAsync(bench, _jakub, booked, Later + Half);

        again.Id.ShouldBe(second.Id);
        (await bench.FindAsync(_ines)).ShouldBeNull();
        (await bench.ClaimsAsync(LiveHold)).ShouldBe(1);
    }

    [Fact]
    public async Task It_is_kept_longer_once_and_given_back_at_the_address_of_the_event_type()
    {
        var (bench, booked) = await OpenAsync();
        var hold = await HeldAsync(bench, _ines, booked, Later);

        var longer = await bench.ExtendAsync(_ines, hold);
        var again = await bench.ExtendAsync(_ines, hold);
        var released = await bench.ReleaseAsync(_ines, hold);

        longer.ShouldBeOfType<ExtendHoldResult.Extended>().Hold.Left.ShouldBeGreaterThan(Duration.FromMinutes(9));
        again.ShouldBeOfType<ExtendHoldResult.AlreadyExtended>();
        released.ShouldBeOfType<ReleaseHoldResult.Released>();
        (await bench.IsFreeForAsync(_jakub, Later)).ShouldBeTrue();
        (await _site.ReadAsync(booked.BookingId)).StartsAt.ShouldBe(Tomorrow);
    }

    [Fact]
    public async Task Expired_it_is_nobodys_and_another_may_book_the_time()
    {
        var (bench, booked) = await OpenAsync();
        await bench.ExpireAsync(await HeldAsync(bench, _ines, booked, Later));

        (await bench.IsFreeForAsync(_jakub, Later)).ShouldBeTrue();
        (await bench.BookAsync(_jakub, Later)).ShouldBeOfType<BookSlotResult.Booked>();
        (await MoveAsync(bench, _ines, booked, Later)).ShouldBeOfType<RescheduleBookingResult.Taken>();
        (await _site.ReadAsync(booked.BookingId)).StartsAt.ShouldBe(Tomorrow);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_goes_with_a_move_elsewhere_and_with_a_cancellation(bool isMoved)
    {
        var (bench, booked) = await OpenAsync();
        await HeldAsync(bench, _ines, booked, Later);

        if (isMoved)
        {
            await _site.MoveAsync(bench.Host.Member, booked.BookingId, Later + Duration.FromHours(2));
        }
        else
        {
            await _site.CancelAsync(bench.Host.Member, booked.BookingId);
        }

        (await bench.ClaimsAsync(LiveHold)).ShouldBe(0);
        (await bench.IsFreeForAsync(_jakub, Later)).ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_is_held_where_it_stands_nor_too_late_nor_by_a_link_of_nobody()
    {
        var (bench, booked) = await OpenAsync();

        var there = await HoldAsync(bench, _ines, booked, Tomorrow);
        var nobodys = await HoldAsync(bench, _ines, booked with { ManageToken = "none" }, Later);
        await _site.CancelAsync(bench.Host.Member, booked.BookingId);
        var over = await HoldAsync(bench, _ines, booked, Later);

        there.ShouldBeOfType<HoldSlotResult.NotFound>();
        nobodys.ShouldBeOfType<HoldSlotResult.NotFound>();
        over.ShouldBeOfType<HoldSlotResult.NotFound>();
        (await bench.ClaimsAsync("kind = 'HOLD'")).ShouldBe(0);
    }

    [Fact]
    public async Task Seat_of_another_session_is_held_and_the_reschedule_takes_it()
    {
        var bench = new HoldBench(_site, await A.Host().ForGroupsOf(1).SettleAsync(_site));
        var booked = await _site.BookedAsync(bench.Host, Tomorrow);

        await HeldAsync(bench, _ines, booked, Later);

        (await bench.BookAsync(_jakub, Later)).ShouldBeOfType<BookSlotResult.NotOffered>();
        (await MoveAsync(bench, _ines, booked, Later)).ShouldBeOfType<RescheduleBookingResult.Moved>();
        (await bench.SessionsAsync()).ShouldBe("1 taken, 0 held of 1");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Booking_that_is_alone_in_its_session_may_move_into_the_sessions_own_time(bool isAlone)
    {
        var groups = A.Host().ForGroupsOf(3).Offering(walk => walk.KeepFree(Quarter, Quarter));
        var bench = new HoldBench(_site, await groups.SettleAsync(_site));
        var booked = await _site.BookedAsync(bench.Host, Tomorrow);
        if (!isAlone)
        {
            await _site.BookAsync(bench.Host.Request(Tomorrow, "jo@guests.test"));
        }

        var hold = await HoldAsync(bench, _ines, booked, Tomorrow + Half);
        var move = await MoveAsync(bench, _ines, booked, Tomorrow + Half);

        (hold is HoldSlotResult.Unheld).ShouldBe(isAlone);
        (hold is HoldSlotResult.Taken).ShouldBe(!isAlone);
        (move is RescheduleBookingResult.Moved).ShouldBe(isAlone);
        (await bench.SessionsAsync()).ShouldBe(isAlone ? "1 taken, 0 held of 3" : "2 taken, 0 held of 3");
    }

    private async Task<(HoldBench Bench, BookSlotResult.Booked Booked)> OpenAsync(Duration? buffer = null)
    {
        var kept = buffer ?? Duration.Zero;
        var bench = new HoldBench(
            _site,
            await A.Host().Offering(intro => intro.KeepFree(kept, kept)).SettleAsync(_site)
        );
        return (bench, await _site.BookedAsync(bench.Host, Tomorrow));
    }

    private Task<HoldSlotResult> HoldAsync(
        HoldBench bench,
        Visitor visitor,
        BookSlotResult.Booked booked,
        Instant start
    ) =>
        _site
            .Get<HoldSlot>()
            .ExecuteAsync(
                new(bench.Host.Address, start, Duration: null, visitor) { Moves = booked.ManageToken },
                TestContext.Current.CancellationToken
            );

    private async Task<KeptHold> HeldAsync(
        HoldBench bench,
        Visitor visitor,
        BookSlotResult.Booked booked,
        Instant start
    ) => (await HoldAsync(bench, visitor, booked, start)).ShouldBeOfType<HoldSlotResult.Held>().Hold;

    private Task<RescheduleBookingResult> MoveAsync(
        HoldBench bench,
        Visitor? visitor,
        BookSlotResult.Booked booked,
        Instant start
    ) =>
        _site
            .Get<RescheduleBooking>()
            .ExecuteAsync(
                InviteeOf(bench.Host, booked),
                new(booked.BookingId, start, Seen: null) { Visitor = visitor?.Hash },
                TestContext.Current.CancellationToken
            );
}
