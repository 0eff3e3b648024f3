using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Changes;
using static CalendarCafe.Tests.Features.Bookings.Changes.ChangeSteps;

namespace CalendarCafe.Tests.Features.Bookings.Changes;

public sealed class OutcomeTests : IClassFixture<QuietSite>
{
    private readonly QuietSite _site;

    public OutcomeTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Meeting_that_is_over_is_completed_once_however_many_workers_come()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        _site.Site.Clock.Reset(booked.EndsAt - Duration.FromSeconds(1));
        await _site.CompleteAsync();
        (await _site.ReadAsync(booked.BookingId)).Status.ShouldBe(BookingStatus.Confirmed);
        _site.Site.Clock.Reset(booked.EndsAt);

        await Task.WhenAll(_site.CompleteAsync(), _site.CompleteAsync(), _site.CompleteAsync());

        var booking = await _site.ReadAsync(booked.BookingId);
        booking.Status.ShouldBe(BookingStatus.Completed);
        booking.History.Count(step => step.Kind == BookingStepKind.Completed).ShouldBe(1);
    }

    [Fact]
    public async Task Completed_and_missed_meetings_still_count_towards_limits()
    {
        var host = await A.Host()
            .Offering(intro => intro.Limit(LimitPeriod.Day, LimitMeasure.Bookings, 2))
            .SettleAsync(_site);
        var first = await _site.BookedAsync(host, Tomorrow);
        var second = await _site.BookedAsync(host, Tomorrow + Duration.FromHours(1));
        _site.Site.Clock.Reset(second.EndsAt);
        await _site.CompleteAsync();
        await MarkAsync(host, first.BookingId);

        var third = await _site.BookAsync(host.Request(Tomorrow + Duration.FromHours(4)));

        third.ShouldBeOfType<BookSlotResult.Taken>();
        (await _site.ClaimsAsync(first.BookingId)).ShouldBe(1);
    }

    [Fact]
    public async Task No_show_is_marked_and_taken_back()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        var early = await MarkAsync(host, booked.BookingId);
        _site.Site.Clock.Reset(booked.EndsAt);
        await _site.CompleteAsync();

        var marked = await MarkAsync(host, booked.BookingId);
        var status = (await _site.ReadAsync(booked.BookingId)).Status;
        var cleared = await ClearAsync(host, booked.BookingId);

        early.ShouldBe(new OutcomeResult.NotNow(BookingStatus.Confirmed));
        marked.ShouldBeOfType<OutcomeResult.Recorded>();
        status.ShouldBe(BookingStatus.NoShow);
        cleared.ShouldBeOfType<OutcomeResult.Recorded>();
        (await _site.ReadAsync(booked.BookingId)).Status.ShouldBe(BookingStatus.Completed);
        (await ClearAsync(host, booked.BookingId)).ShouldBe(new OutcomeResult.NotNow(BookingStatus.Completed));
        (await _site.MailsAsync(booked.BookingId)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Reopened_meeting_is_not_completed_again_and_can_be_moved()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        _site.Site.Clock.Reset(booked.EndsAt);
        await _site.CompleteAsync();

        var reopened = await _site
            .Get<ReopenMeeting>()
            .ExecuteAsync(host.Member, booked.BookingId, TestContext.Current.CancellationToken);
        await _site.CompleteAsync();
        var status = (await _site.ReadAsync(booked.BookingId)).Status;
        var later = Tomorrow + Duration.FromDays(1);
        var moved = await _site.MoveAsync(host.Member, booked.BookingId, later);
        _site.Site.Clock.Reset(later + Duration.FromHours(1));
        await _site.CompleteAsync();

        reopened.ShouldBeOfType<OutcomeResult.Recorded>();
        status.ShouldBe(BookingStatus.Confirmed);
        moved.ShouldBeOfType<RescheduleBookingResult.Moved>();
        (await _site.ReadAsync(booked.BookingId)).Status.ShouldBe(BookingStatus.Completed);
    }

    [Fact]
    public async Task Viewer_and_stranger_say_nothing_of_how_it_went()
    {
        var host = await A.Host().SettleAsync(_site);
        var stranger = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        _site.Site.Clock.Reset(booked.EndsAt);
        var acts = _site.Get<MarkNoShow>();

        foreach (var actor in new[] { stranger.Member, host.Member with { Role = Role.Viewer } })
        {
            (
                await acts.ExecuteAsync(actor, booked.BookingId, TestContext.Current.CancellationToken)
            ).ShouldBeOfType<OutcomeResult.NotFound>();
        }
    }

    private Task<OutcomeResult> MarkAsync(SettledHost host, BookingId id) =>
        _site.Get<MarkNoShow>().ExecuteAsync(host.Member, id, TestContext.Current.CancellationToken);

    private Task<OutcomeResult> ClearAsync(SettledHost host, BookingId id) =>
        _site.Get<UndoNoShow>().ExecuteAsync(host.Member, id, TestContext.Current.CancellationToken);
}
