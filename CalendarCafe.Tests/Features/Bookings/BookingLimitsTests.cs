using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Limits;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CalendarCafe.Tests.Features.Bookings;

public sealed class BookingLimitsTests(QuietSite site) : IClassFixture<QuietSite>
{
    private readonly UserId _host = UserId.New();

    [Fact]
    public async Task Sixth_booking_of_a_visitor_within_a_minute_is_put_off()
    {
        var limits = Limits();

        var waits = await TryAsync(6, _ => limits.OfVisitorAsync("192.0.2.1", 0, default));

        waits[..5].ShouldAllBe(wait => wait == null);
        waits[5].ShouldBe(Duration.FromMinutes(1));
    }

    [Fact]
    public async Task Eleventh_booking_for_an_invitee_within_a_day_is_put_off_however_the_address_is_written()
    {
        var limits = Limits();
        var who = $"{Guid.NewGuid():N}@a.test";

        var waits = await TryAsync(
            11,
            number => limits.OfMeetingAsync(number % 2 == 0 ? who : who.ToUpperInvariant(), [], _host, default)
        );

        waits[..10].ShouldAllBe(wait => wait == null);
        waits[10].ShouldBe(Duration.FromDays(1));
    }

    [Fact]
    public async Task Hundred_and_first_booking_of_a_host_within_an_hour_is_put_off()
    {
        var limits = Limits();

        var waits = await TryAsync(101, number => limits.OfMeetingAsync($"{number}@b.test", [], _host, default));

        waits[..100].ShouldAllBe(wait => wait == null);
        waits[100].ShouldBe(Duration.FromHours(1));
    }

    [Fact]
    public async Task Guests_count_by_the_address_of_whoever_invites_them()
    {
        var limits = Limits();

        var waits = await TryAsync(4, _ => limits.OfVisitorAsync("192.0.2.11", 10, default));

        waits[..3].ShouldAllBe(wait => wait == null);
        waits[3].ShouldBe(Duration.FromHours(1));
    }

    [Fact]
    public async Task An_address_is_mailed_as_a_guest_no_more_often_than_as_an_invitee()
    {
        var limits = Limits();
        var who = $"{Guid.NewGuid():N}@a.test";

        var waits = await TryAsync(
            11,
            number =>
                number % 2 == 0
                    ? limits.OfMeetingAsync($"{number}@inviter.test", [who], _host, default)
                    : limits.OfMeetingAsync(who, [], _host, default)
        );

        waits[..10].ShouldAllBe(wait => wait == null);
        waits[10].ShouldBe(Duration.FromDays(1));
    }

    [Fact]
    public async Task Guest_hears_of_moves_no_more_often_than_an_invitee_is_mailed()
    {
        var limits = Limits();
        var who = $"{Guid.NewGuid():N}@a.test";

        var waits = await TryAsync(11, _ => limits.OfMovesAsync(BookingId.New(), [who], default));

        waits[..10].ShouldAllBe(wait => wait == null);
        waits[10].ShouldBe(Duration.FromDays(1));
    }

    [Fact]
    public async Task Limits_that_are_lifted_put_nobody_off()
    {
        var lifted = site.Get<BookingLimits>();

        var waits = await TryAsync(6, _ => lifted.OfVisitorAsync("192.0.2.9", 0, default));

        waits.ShouldAllBe(wait => wait == null);
    }

    [Fact]
    public async Task Tries_at_times_that_are_not_offered_use_up_nothing()
    {
        site.Site.Clock.Reset(QuietSite.Now);
        var host = await A.Host().SettleAsync(site);
        var who = $"{Guid.NewGuid():N}@a.test";
        var services = site.Site.Services;
        var takeSlot = ActivatorUtilities.CreateInstance<TakeSlot>(services, Limits());
        var bookSlot = ActivatorUtilities.CreateInstance<BookSlot>(services, takeSlot);
        var tomorrow = QuietSite.Now + Duration.FromDays(1);
        for (var minute = 1; minute <= 11; minute++)
        {
            await bookSlot.ExecuteAsync(host.Request(tomorrow + Duration.FromMinutes(minute), who), default);
        }

        var result = await bookSlot.ExecuteAsync(host.Request(tomorrow, who), default);

        result.ShouldBeOfType<BookSlotResult.Booked>();
    }

    private BookingLimits Limits() =>
        new(
            new RateLimits(
                site.Get<CafeDatabase>(),
                site.Get<IClock>(),
                Options.Create(new RateLimitOptions { Enabled = true }),
                NullLogger<RateLimits>.Instance
            )
        );

    private static async Task<List<Duration?>> TryAsync(int times, Func<int, Task<Duration?>> take)
    {
        var waits = new List<Duration?>();
        for (var number = 0; number < times; number++)
        {
            waits.Add(await take(number));
        }

        return waits;
    }
}
