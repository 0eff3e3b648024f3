using CalendarCafe.Domain.Bookings;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Changes;
using static CalendarCafe.Tests.Features.Bookings.Changes.ChangeSteps;

namespace CalendarCafe.Tests.Features.Bookings.Changes;

/// <summary>Two who change one booking, or want one time, at the same moment.</summary>
public sealed class ChangeRaceTests : IClassFixture<QuietSite>
{
    private static readonly Instant Later = Tomorrow + Duration.FromDays(1);
    private static readonly Duration Window = Duration.FromHours(12);

    private readonly QuietSite _site;

    public ChangeRaceTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Of_two_who_move_one_booking_at_once_the_second_is_told()
    {
        var host = await A.Host().SettleAsync(_site);
        for (var round = 0; round < 8; round++)
        {
            var booked = await _site.BookedAsync(host, Tomorrow);

            var results = await Task.WhenAll(
                _site.MoveAsync(host.Member, booked.BookingId, Later, seen: 0),
                _site.MoveAsync(InviteeOf(host, booked), booked.BookingId, Later + Duration.FromHours(1), seen: 0)
            );

            results.OfType<RescheduleBookingResult.Moved>().ShouldHaveSingleItem();
            results.OfType<RescheduleBookingResult.Changed>().ShouldHaveSingleItem();
            (await _site.ClaimsAsync(booked.BookingId)).ShouldBe(1);
            await _site.CancelAsync(host.Member, booked.BookingId);
        }
    }

    [Fact]
    public async Task Of_all_who_want_one_time_one_gets_it_and_the_others_keep_theirs()
    {
        var host = await A.Host().SettleAsync(_site);
        for (var round = 0; round < 5; round++)
        {
            var wanted = Later + Duration.FromDays(round);
            var first = await _site.BookedAsync(host, Tomorrow + Duration.FromHours(1));
            var second = await _site.BookedAsync(host, Tomorrow + Duration.FromHours(2));

            var moves = new[] { first, second }
                .Select(booked => _site.MoveAsync(InviteeOf(host, booked), booked.BookingId, wanted))
                .ToList();
            var newcomer = _site.BookAsync(host.Request(wanted));
            var results = await Task.WhenAll(moves);
            var isBooked = await newcomer is BookSlotResult.Booked;

            var moved = results.Count(result => result is RescheduleBookingResult.Moved);
            (moved + (isBooked ? 1 : 0)).ShouldBe(1);
            (await _site.ClaimsAsync(first.BookingId) + await _site.ClaimsAsync(second.BookingId)).ShouldBe(2);
            await _site.CancelAsync(host.Member, first.BookingId);
            await _site.CancelAsync(host.Member, second.BookingId);
        }
    }

    [Fact]
    public async Task Cancelling_meanwhile_leaves_no_claim_behind()
    {
        var host = await A.Host().SettleAsync(_site);
        for (var round = 0; round < 8; round++)
        {
            var booked = await _site.BookedAsync(host, Tomorrow);

            var move = _site.MoveAsync(InviteeOf(host, booked), booked.BookingId, Later);
            var cancel = await _site.CancelAsync(host.Member, booked.BookingId);
            await move;

            cancel.ShouldBeOfType<CancelBookingResult.Canceled>();
            (await _site.ReadAsync(booked.BookingId)).Status.ShouldBe(BookingStatus.Canceled);
            (await _site.ClaimsAsync(booked.BookingId)).ShouldBe(0);
        }
    }

    [Fact]
    public async Task Request_that_is_approved_as_it_expires_is_one_or_the_other()
    {
        var host = await CarefulHostAsync();
        for (var round = 0; round < 10; round++)
        {
            _site.Site.Clock.Reset(QuietSite.Now);
            var requested = await _site.BookedAsync(host, Tomorrow);
            _site.Site.Clock.Reset(QuietSite.Now + Window - Duration.FromMilliseconds(1));

            var approval = _site.ApproveAsync(host.Member, requested.BookingId);
            _site.Site.Clock.Reset(QuietSite.Now + Window);
            await Task.WhenAll(_site.ExpireAsync(), _site.ExpireAsync());
            var isApproved = await approval is AnswerRequestResult.Answered;
            await _site.ExpireAsync();

            var booking = await _site.ReadAsync(requested.BookingId);
            booking.Status.ShouldBe(isApproved ? BookingStatus.Confirmed : BookingStatus.Canceled);
            booking.History.Count(step => step.Kind == BookingStepKind.Expired).ShouldBe(isApproved ? 0 : 1);
            (await _site.ClaimsAsync(requested.BookingId)).ShouldBe(isApproved ? 1 : 0);
            if (isApproved)
            {
                await _site.CancelAsync(host.Member, requested.BookingId);
            }
        }
    }

    [Fact]
    public async Task Request_that_is_approved_among_others_who_want_its_time_keeps_it_alone()
    {
        var host = await CarefulHostAsync();
        for (var round = 0; round < 5; round++)
        {
            var requested = await _site.BookedAsync(host, Tomorrow);
            var other = await _site.BookedAsync(host, Later);

            var approval = _site.ApproveAsync(host.Member, requested.BookingId);
            var others = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _site.BookAsync(host.Request(Tomorrow))));
            var move = _site.MoveAsync(InviteeOf(host, other), other.BookingId, Tomorrow);

            (await approval).ShouldBeOfType<AnswerRequestResult.Answered>();
            (await others).ShouldAllBe(result => result is BookSlotResult.Taken);
            (await move).ShouldBeOfType<RescheduleBookingResult.Taken>();
            (await _site.ClaimsAsync(requested.BookingId)).ShouldBe(1);
            await _site.CancelAsync(host.Member, requested.BookingId);
            await _site.CancelAsync(host.Member, other.BookingId);
        }
    }

    [Fact]
    public async Task Request_that_its_invitee_moves_is_not_approved_for_a_time_that_nobody_looked_at()
    {
        var host = await CarefulHostAsync();
        for (var round = 0; round < 8; round++)
        {
            var requested = await _site.BookedAsync(host, Tomorrow);

            var approval = _site.ApproveAsync(host.Member, requested.BookingId, seen: 0);
            var move = _site.MoveAsync(InviteeOf(host, requested), requested.BookingId, Later, seen: 0);
            var (answered, moved) = (await approval, await move);

            var booking = await _site.ReadAsync(requested.BookingId);
            if (answered is AnswerRequestResult.Answered)
            {
                moved.ShouldBe(new RescheduleBookingResult.Changed(Tomorrow));
                (booking.Status, booking.StartsAt).ShouldBe((BookingStatus.Confirmed, Tomorrow));
            }
            else
            {
                answered.ShouldBe(new AnswerRequestResult.Changed(Later));
                (booking.Status, booking.StartsAt).ShouldBe((BookingStatus.Pending, Later));
            }

            (await _site.ClaimsAsync(requested.BookingId)).ShouldBe(1);
            await _site.CancelAsync(host.Member, requested.BookingId);
        }
    }

    [Fact]
    public async Task Meeting_that_is_completed_as_it_is_missed_is_missed()
    {
        var host = await A.Host().SettleAsync(_site);
        for (var round = 0; round < 5; round++)
        {
            _site.Site.Clock.Reset(QuietSite.Now);
            var booked = await _site.BookedAsync(host, Tomorrow + Duration.FromHours(round));
            _site.Site.Clock.Reset(booked.EndsAt);

            var missed = _site
                .Get<MarkNoShow>()
                .ExecuteAsync(host.Member, booked.BookingId, TestContext.Current.CancellationToken);
            await Task.WhenAll(_site.CompleteAsync(), _site.CompleteAsync());

            (await missed).ShouldBeOfType<OutcomeResult.Recorded>();
            await _site.CompleteAsync();
            var booking = await _site.ReadAsync(booked.BookingId);
            booking.Status.ShouldBe(BookingStatus.NoShow);
            booking.History.Count(step => step.Kind == BookingStepKind.Completed).ShouldBeLessThanOrEqualTo(1);
        }
    }

    private Task<SettledHost> CarefulHostAsync() =>
        A.Host().Offering(intro => intro.AskForApproval(Window)).SettleAsync(_site);
}
