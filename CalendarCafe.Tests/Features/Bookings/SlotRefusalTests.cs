using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;

namespace CalendarCafe.Tests.Features.Bookings;

public sealed class SlotRefusalTests : IClassFixture<QuietSite>
{
    private static readonly Instant Tomorrow = QuietSite.Now + Duration.FromDays(1);

    private readonly QuietSite _site;

    public SlotRefusalTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Two_bookers_of_one_slot_have_one_winner()
    {
        var host = await A.Host().SettleAsync(_site);
        for (var round = 0; round < 28; round++)
        {
            var start = Tomorrow + Duration.FromDays(round / 14) + Duration.FromMinutes(30 * (round % 14));

            var results = await Task.WhenAll(
                Enumerable.Range(0, 4).Select(booker => _site.BookAsync(host.Request(start, $"b{booker}@guests.test")))
            );

            results.OfType<BookSlotResult.Booked>().ShouldHaveSingleItem();
            results.OfType<BookSlotResult.Taken>().Count().ShouldBe(3);
        }
    }

    [Fact]
    public async Task Taken_slot_comes_with_the_nearest_free_ones()
    {
        var host = await A.Host().SettleAsync(_site);
        await _site.BookedAsync(host, Tomorrow);

        var result = await _site.BookAsync(host.Request(Tomorrow));

        result
            .ShouldBeOfType<BookSlotResult.Taken>()
            .Nearest.Select(offer => (offer.StartsAt - Tomorrow).TotalMinutes)
            .ShouldBe([-60, -30, 30]);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public async Task Hold_blocks_until_it_expires(int expiresInMinutes, bool isFree)
    {
        var host = await A.Host().SettleAsync(_site);
        await HoldAsync(host, Tomorrow, expiresInMinutes);

        var result = await _site.BookAsync(host.Request(Tomorrow));

        (result is BookSlotResult.Booked).ShouldBe(isFree);
        var released = await _site.CountAsync(
            "slot_claims",
            "host_id = $1 AND kind = 'HOLD' AND released_at IS NOT NULL",
            host.User.Id.Value
        );
        released.ShouldBe(isFree ? 1 : 0);
    }

    [Fact]
    public async Task Buffers_of_two_meetings_add_up()
    {
        var quarter = Duration.FromMinutes(15);
        var host = await A.Host()
            .Offering(intro => intro.KeepFree(quarter, quarter))
            .Offering(intro => intro.StartEvery(quarter))
            .SettleAsync(_site);
        await _site.BookedAsync(host, Tomorrow);

        var tooNear = await _site.BookAsync(host.Request(Tomorrow + Duration.FromMinutes(45)));
        var farEnough = await _site.BookAsync(host.Request(Tomorrow + Duration.FromMinutes(60)));

        tooNear.ShouldBeOfType<BookSlotResult.Taken>();
        farEnough.ShouldBeOfType<BookSlotResult.Booked>();
    }

    [Fact]
    public async Task Last_place_of_a_day_goes_to_one()
    {
        var host = await A.Host()
            .Offering(intro => intro.Limit(LimitPeriod.Day, LimitMeasure.Bookings, 3))
            .SettleAsync(_site);
        for (var day = 1; day <= 4; day++)
        {
            var morning = QuietSite.Now + Duration.FromDays(day);

            var results = await Task.WhenAll(
                Enumerable
                    .Range(0, 8)
                    .Select(slot => _site.BookAsync(host.Request(morning + Duration.FromMinutes(30 * slot))))
            );

            results.OfType<BookSlotResult.Booked>().Count().ShouldBe(3);
            results.OfType<BookSlotResult.Taken>().Count().ShouldBe(5);
        }
    }

    [Fact]
    public async Task Minutes_of_a_week_are_counted_with_the_length_that_is_asked_for()
    {
        var hour = Duration.FromHours(1);
        var host = await A.Host()
            .Offering(intro => intro.AlsoLast([hour]))
            .Offering(intro => intro.Limit(LimitPeriod.Week, LimitMeasure.Minutes, 90))
            .SettleAsync(_site);
        await _site.BookAsync(host.Request(Tomorrow) with { Duration = hour });

        var tooLong = await _site.BookAsync(host.Request(Tomorrow + hour) with { Duration = hour });
        var shorter = await _site.BookAsync(host.Request(Tomorrow + hour));

        tooLong.ShouldBeOfType<BookSlotResult.Taken>();
        shorter.ShouldBeOfType<BookSlotResult.Booked>();
    }

    [Fact]
    public async Task Start_within_the_notice_is_refused_and_the_first_moment_after_it_is_not()
    {
        var host = await A.Host()
            .Offering(intro => intro.OpenFor(Duration.FromHours(2), horizonDays: 60))
            .SettleAsync(_site);

        var tooSoon = await _site.BookAsync(host.Request(QuietSite.Now + Duration.FromMinutes(90)));
        var inTime = await _site.BookAsync(host.Request(QuietSite.Now + Duration.FromHours(2)));

        tooSoon.ShouldBeOfType<BookSlotResult.NotOffered>().Reason.ShouldBeOfType<InviteeReason.TooSoon>();
        inTime.ShouldBeOfType<BookSlotResult.Booked>();
    }

    [Fact]
    public async Task Last_date_of_the_horizon_is_offered_and_the_next_is_not()
    {
        var host = await A.Host().Offering(intro => intro.OpenFor(Duration.Zero, horizonDays: 10)).SettleAsync(_site);

        var last = await _site.BookAsync(host.Request(QuietSite.Now + Duration.FromDays(10)));
        var next = await _site.BookAsync(host.Request(QuietSite.Now + Duration.FromDays(11)));

        last.ShouldBeOfType<BookSlotResult.Booked>();
        next.ShouldBeOfType<BookSlotResult.NotOffered>().Reason.ShouldBeOfType<InviteeReason.TooFar>();
    }

    [Theory]
    [InlineData("UPDATE event_types SET is_hidden = true WHERE id = $1", true)]
    [InlineData("UPDATE event_types SET is_active = false WHERE id = $1", false)]
    [InlineData("UPDATE event_types SET deleted_at = now() WHERE id = $1", false)]
    [InlineData(
        "UPDATE users SET status = 'SUSPENDED' WHERE id = (SELECT owner_user_id FROM event_types WHERE id = $1)",
        false
    )]
    [InlineData(
        "UPDATE users SET deleted_at = now() WHERE id = (SELECT owner_user_id FROM event_types WHERE id = $1)",
        false
    )]
    [InlineData(
        "UPDATE organizations SET deleted_at = now() WHERE id = (SELECT organization_id FROM event_types WHERE id = $1)",
        false
    )]
    public async Task What_is_gone_cannot_be_booked_and_what_is_hidden_can(string change, bool isBookable)
    {
        var host = await A.Host().SettleAsync(_site);
        await _site.ExecuteAsync(change, host.EventType.Id.Value);

        var result = await _site.BookAsync(host.Request(Tomorrow));

        (result is BookSlotResult.Booked).ShouldBe(isBookable);
        (result is BookSlotResult.NotFound).ShouldBe(!isBookable);
    }

    [Fact]
    public async Task Start_between_two_steps_of_the_grid_is_refused()
    {
        var host = await A.Host().SettleAsync(_site);

        var result = await _site.BookAsync(host.Request(Tomorrow + Duration.FromNanoseconds(100)));

        result.ShouldBeOfType<BookSlotResult.NotOffered>().Reason.ShouldBe(new InviteeReason.NoStart());
    }

    [Theory]
    [InlineData(7, nameof(InviteeReason.NoStart))]
    [InlineData(60 * 15, nameof(InviteeReason.Closed))]
    [InlineData(-60 * 24 * 5, nameof(InviteeReason.TooSoon))]
    public async Task Time_that_is_never_offered_says_so_whatever_fills_it(int minutes, string told)
    {
        var (open, full) = (await A.Host().SettleAsync(_site), await A.Host().SettleAsync(_site));
        var start = Tomorrow + Duration.FromMinutes(minutes);
        await HoldAsync(full, start, expiresInMinutes: 5);

        foreach (var host in new[] { open, full })
        {
            var result = await _site.BookAsync(host.Request(start));

            result.ShouldBeOfType<BookSlotResult.NotOffered>().Reason.GetType().Name.ShouldBe(told);
        }
    }

    [Fact]
    public async Task Who_may_book_no_more_is_told_so_of_a_time_that_would_be_theirs_and_of_no_other()
    {
        var host = await A.Host().Offering(intro => intro.AllowPerInvitee(1)).SettleAsync(_site);
        await _site.BookedAsync(host, Tomorrow);

        var free = await _site.BookAsync(host.Request(Tomorrow + Duration.FromMinutes(60)));
        var taken = await _site.BookAsync(host.Request(Tomorrow));
        var never = await _site.BookAsync(host.Request(Tomorrow + Duration.FromMinutes(67)));

        free.ShouldBeOfType<BookSlotResult.NotOffered>().Reason.ShouldBe(new InviteeReason.EnoughBookings(1));
        taken.ShouldBeOfType<BookSlotResult.Taken>();
        never.ShouldBeOfType<BookSlotResult.NotOffered>().Reason.ShouldBe(new InviteeReason.NoStart());
    }

    private Task HoldAsync(SettledHost host, Instant startsAt, int expiresInMinutes) =>
        _site.ExecuteAsync(
            $"""
            INSERT INTO slot_claims (id, organization_id, host_id, kind, hold_id, expires_at,
              starts_at, ends_at, busy_from, busy_until)
            VALUES (gen_random_uuid(), $1, $2, 'HOLD', gen_random_uuid(),
              clock_timestamp() + {expiresInMinutes} * interval '1 min',
              '{startsAt}', '{startsAt + Duration.FromMinutes(30)}', '{startsAt}', '{startsAt
                + Duration.FromMinutes(30)}')
            """,
            host.Organization.Id.Value,
            host.User.Id.Value
        );
}
