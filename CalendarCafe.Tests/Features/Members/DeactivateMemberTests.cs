using System.Net;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Tests.Features.Bookings.Changes;
using CalendarCafe.Tests.Features.EventTypes.Links;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Members.Changes;
using CalendarCafe.Web.Shared;
using static CalendarCafe.Tests.Features.Bookings.Changes.ChangeSteps;

namespace CalendarCafe.Tests.Features.Members;

public sealed class DeactivateMemberTests : IClassFixture<QuietSite>
{
    private readonly QuietSite _site;

    public DeactivateMemberTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_can_book_whoever_is_deactivated_and_then_again()
    {
        var host = await A.Host().SettleAsync(_site);
        var owner = await _site.ColleagueAsync(host, role: Role.Owner);
        var token = await _site.LinkAsync(host);
        using var browser = _site.CreateBrowser();
        string[] pages = [$"{host.Address}", $"/{host.Organization.Slug}/{host.User.Slug}", $"/links/{token}"];

        await SwitchOffAsync(owner, host.User.Id);

        foreach (var page in pages)
        {
            using var answer = await browser.GetAsync(page, Cancellation);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }

        (await _site.BookAsync(host.Request(Tomorrow))).ShouldBeOfType<BookSlotResult.NotFound>();
        await _site.Get<ReactivateMember>().ExecuteAsync(owner.AsMember(), host.User.Id, Cancellation);
        foreach (var page in pages)
        {
            using var answer = await browser.GetAsync(page, Cancellation);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        }

        await _site.BookedAsync(host, Tomorrow);
    }

    [Fact]
    public async Task Sessions_end_and_the_desk_is_closed_at_once()
    {
        var host = await A.Host().SettleAsync(_site);
        var grace = await _site.ColleagueAsync(host);
        var account = await _site.AccountAsync(grace);
        var session = AccountSession.Start(account.Id, "A browser", QuietSite.Now);
        await _site.AddAsync(session);

        await SwitchOffAsync(host.User, grace.Id);

        (await _site.Get<HostDeskQueries>().FindAsync(grace.AsMember(), Cancellation)).ShouldBeNull();
        (await _site.Get<Memberships>().FindActiveAsync(account.Id, Cancellation)).ShouldBeNull();
        (await _site.CountAsync("account_sessions", "id = $1 AND ended_at IS NOT NULL", session.Id)).ShouldBe(1);
        (
            await _site.CountAsync("accounts", "id = $1 AND security_stamp <> $2", account.Id, account.SecurityStamp!)
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Bookings_stay_and_invitees_can_still_cancel()
    {
        var host = await A.Host().SettleAsync(_site);
        var owner = await _site.ColleagueAsync(host, role: Role.Owner);
        var booked = await _site.BookedAsync(host, Tomorrow);

        await SwitchOffAsync(owner, host.User.Id);

        (await _site.ReadAsync(booked.BookingId)).Status.ShouldBe(BookingStatus.Confirmed);
        var canceled = await _site.CancelAsync(InviteeOf(host, booked), booked.BookingId);
        canceled.ShouldBeOfType<CancelBookingResult.Canceled>();
    }

    [Fact]
    public async Task Bookings_to_come_are_cancelled_with_a_message_by_whoever_deactivates()
    {
        var host = await A.Host().SettleAsync(_site);
        var owner = await _site.ColleagueAsync(host, role: Role.Owner);
        var booked = await _site.BookedAsync(host, Tomorrow);
        await SwitchOffAsync(owner, host.User.Id);

        var done = await _site
            .Get<CallOffAhead>()
            .ExecuteAsync(owner.AsMember(), host.User.Id, "She has left the café.", Cancellation);

        done.ShouldBe(new CalledOff(1, 0));
        var booking = await _site.ReadAsync(booked.BookingId);
        booking.CancelReason.ShouldBe("She has left the café.");
        booking.History.Single(step => step.Kind == BookingStepKind.Canceled).UserId.ShouldBe(owner.Id);
        (await _site.MailsAsync(booked.BookingId))
            .Where(mail => mail.Recipient == "ines@guests.test")
            .ShouldContain(mail => mail.TextBody.Contains("She has left the café.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bookings_of_whoever_is_active_are_nobody_elses_to_cancel()
    {
        var host = await A.Host().SettleAsync(_site);
        var owner = await _site.ColleagueAsync(host, role: Role.Owner);
        var stranger = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);

        var active = await _site
            .Get<CancelForLeaver>()
            .ExecuteAsync(owner.AsMember(), booked.BookingId, "No.", Cancellation);
        await SwitchOffAsync(owner, host.User.Id);
        var elsewhere = await _site
            .Get<CancelForLeaver>()
            .ExecuteAsync(stranger.Member, booked.BookingId, "No.", Cancellation);

        active.ShouldBeOfType<CancelBookingResult.NotFound>();
        elsewhere.ShouldBeOfType<CancelBookingResult.NotFound>();
    }

    [Fact]
    public async Task Of_two_owners_who_deactivate_each_other_one_stays()
    {
        for (var round = 0; round < 8; round++)
        {
            var host = await A.Host().SettleAsync(_site);
            var grace = await _site.ColleagueAsync(host, role: Role.Owner);

            await Task.WhenAll(
                _site.Get<DeactivateMember>().ExecuteAsync(host.Member, grace.Id, Cancellation),
                _site.Get<DeactivateMember>().ExecuteAsync(grace.AsMember(), host.User.Id, Cancellation)
            );

            (
                await _site.CountAsync(
                    "users",
                    "organization_id = $1 AND status = 'ACTIVE'",
                    host.Organization.Id.Value
                )
            ).ShouldBe(1);
        }
    }

    private async Task SwitchOffAsync(User actor, UserId member) =>
        (
            await _site.Get<DeactivateMember>().ExecuteAsync(actor.AsMember(), member, Cancellation)
        ).ShouldBeOfType<SwitchMemberResult.Done>();
}
