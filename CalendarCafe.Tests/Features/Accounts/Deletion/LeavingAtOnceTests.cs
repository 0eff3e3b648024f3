using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Features.Bookings.Holds;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Accounts.Deletion;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Members.Changes;

namespace CalendarCafe.Tests.Features.Accounts.Deletion;

/// <summary>Whoever deletes their account while others act on the same organisation, or book them.</summary>
public sealed class LeavingAtOnceTests : IClassFixture<QuietSite>
{
    private static readonly Instant Tomorrow = HoldBench.Tomorrow;
    private static readonly Duration HalfHour = Duration.FromMinutes(30);

    private readonly QuietSite _site;

    public LeavingAtOnceTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Of_two_owners_who_leave_at_once_one_stays()
    {
        for (var round = 0; round < 5; round++)
        {
            var host = await A.Host().SettleAsync(_site).WithAccountAsync(_site);
            var other = await _site.ColleagueAsync(host, Role.Owner);
            await Task.FromResult(host with { User = other }).WithAccountAsync(_site);
            await _site.ColleagueAsync(host, Role.Member);

            var results = await Task.WhenAll(_site.LeaveAsync(host), _site.LeaveAsync(host with { User = other }));

            results.OfType<DeleteAccountResult.Deleted>().ShouldHaveSingleItem();
            results.OfType<DeleteAccountResult.LastOwner>().ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task Of_an_owner_who_leaves_and_one_who_steps_down_at_once_one_stays()
    {
        for (var round = 0; round < 5; round++)
        {
            var host = await A.Host().SettleAsync(_site).WithAccountAsync(_site);
            var other = await _site.ColleagueAsync(host, Role.Owner);
            var actor = new Actor.Member(other.OrganizationId, other.Id, Role.Owner);

            var leaving = _site.LeaveAsync(host);
            var change = await _site
                .Get<ChangeRole>()
                .ExecuteAsync(actor, other.Id, Role.Owner, Role.Member, TestContext.Current.CancellationToken);
            var left = await leaving;

            (left is DeleteAccountResult.Deleted, change is ChangeRoleResult.Changed).ShouldBeOneOf(
                (true, false),
                (false, true)
            );
        }
    }

    [Fact]
    public async Task Booking_that_arrives_meanwhile_does_not_survive_unseen()
    {
        for (var round = 0; round < 8; round++)
        {
            var host = await A.Host().SettleAsync(_site).WithAccountAsync(_site);
            await _site.BookedAsync(host, Tomorrow);

            var booking = Enumerable
                .Range(1, 6)
                .Select(slot => _site.BookAsync(host.Request(Tomorrow + (slot * HalfHour))))
                .ToList();
            var result = await _site.LeaveAsync(host);
            var booked = (await Task.WhenAll(booking)).OfType<BookSlotResult.Booked>().ToList();

            result.ShouldBeOfType<DeleteAccountResult.Deleted>();
            (await _site.ActiveBookingsAsync(host)).ShouldBe(0);
            (
                await _site.CountAsync("slot_claims", "host_id = $1 AND released_at IS NULL", host.User.Id.Value)
            ).ShouldBe(0);
            foreach (var one in booked)
            {
                (
                    await _site.CountAsync(
                        "notification_logs",
                        "booking_id = $1 AND kind = 'BOOKING_CANCELED'",
                        one.BookingId.Value
                    )
                ).ShouldBe(2);
            }
        }
    }
}
