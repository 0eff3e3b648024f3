using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.Bookings.Home;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Features.Bookings.Home;

public sealed class HomeQueriesTests(QuietSite site) : IClassFixture<QuietSite>
{
    private static readonly Instant Tuesday = Instant.FromUtc(2026, 3, 3, 9, 0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_host_is_shown_the_way_and_nothing_else()
    {
        var host = await A.Host().SettleAsync(site);

        var sight = await FindAsync(host);

        sight.FirstRun.ShouldBe(new FirstRun(HasHours: false, HasEventType: false, HasBooking: false));
        sight.Cards.Select(card => card.Slug).ShouldBe(["intro"]);
        sight.Undelivered.ShouldBeEmpty();
        sight.Week.Meetings.ShouldBe(0);
    }

    [Fact]
    public async Task First_booking_ends_the_first_run_and_counts_in_its_week()
    {
        var host = await A.Host().SettleAsync(site);
        await site.BookedAsync(host, Tuesday);

        var sight = await FindAsync(host);

        sight.FirstRun.IsOver.ShouldBeTrue();
        sight.Week.First.ShouldBe(new LocalDate(2026, 3, 2));
        sight.Week.Days[1].ShouldBe(new DayInNumbers(new LocalDate(2026, 3, 3), 1, Duration.FromMinutes(30)));
    }

    [Fact]
    public async Task Mail_that_did_not_arrive_is_named_until_its_meeting_is_over()
    {
        var host = await A.Host().SettleAsync(site);
        var booked = await site.BookedAsync(host, Tuesday);
        await site.ExecuteAsync(
            "UPDATE notification_logs SET status = 'FAILED', failed_at = now() WHERE booking_id = $1 AND recipient = $2",
            booked.BookingId.Value,
            "ines@guests.test"
        );

        var mail = (await FindAsync(host)).Undelivered.ShouldHaveSingleItem();

        (mail.Booking, mail.Recipient).ShouldBe((booked.BookingId, "ines@guests.test"));
    }

    [Fact]
    public async Task Viewer_is_not_told_whom_a_mail_did_not_reach()
    {
        var host = await A.Host().SettleAsync(site);
        var desk = Desk(host) with { Member = host.Member with { Role = Role.Viewer } };
        var mail = new UndeliveredMail(default, "Intro call", "ines@guests.test", Tuesday);

        var seen = ((await FindAsync(host)) with { Undelivered = [mail] }).SeenFrom(desk);

        seen.Undelivered.ShouldHaveSingleItem().Recipient.ShouldNotContain("ines");
    }

    [Fact]
    public async Task Booking_that_the_hours_have_left_behind_is_named_until_they_hold_it_again()
    {
        var host = await A.Host().SettleAsync(site);
        var booked = await site.BookedAsync(host, Tuesday);
        var before = await FindAsync(host);

        await MoveHoursAsync(host, byMinutes: 180);
        var closed = await FindAsync(host);
        await MoveHoursAsync(host, byMinutes: -180);

        before.Outside.ShouldBeEmpty();
        closed.Outside.ShouldHaveSingleItem().Id.ShouldBe(booked.BookingId);
        (await FindAsync(host)).Outside.ShouldBeEmpty();
    }

    [Fact]
    public async Task Booking_on_a_day_out_of_office_is_outside_the_hours()
    {
        var host = await A.Host().SettleAsync(site);
        var booked = await site.BookedAsync(host, Tuesday);
        await site.AddAsync(OutOfOffice.Of(host.User, new(new(2026, 3, 3), new(2026, 3, 3))));

        (await FindAsync(host)).Outside.ShouldHaveSingleItem().Id.ShouldBe(booked.BookingId);
    }

    [Fact]
    public async Task Nothing_of_another_host_is_seen()
    {
        var other = await A.Host().SettleAsync(site);
        await site.BookedAsync(other, Tuesday);
        var host = await A.Host().SettleAsync(site);

        var sight = await FindAsync(host);

        (sight.Week.Meetings, sight.Cards.Count).ShouldBe((0, 1));
    }

    [Fact]
    public async Task Whole_page_costs_six_statements_at_most()
    {
        var host = await A.Host().SettleAsync(site);
        await site.BookedAsync(host, Tuesday);
        var queries = new QueryCount();
        await using var counted = Counting(queries);

        var desk = await counted.GetRequiredService<HostDeskQueries>().FindAsync(host.Member, Token);
        var ahead = await counted.GetRequiredService<HostBookingQueries>().AheadAsync(host.Member, Token);
        await counted
            .GetRequiredService<HomeQueries>()
            .FindAsync(desk.ShouldNotBeNull(), ahead.Upcoming, IsoDayOfWeek.Monday, Token);

        queries.Statements.Count.ShouldBeLessThanOrEqualTo(6);
        queries.Statements.ShouldAllBe(statement =>
            statement.Contains("LIMIT", StringComparison.Ordinal)
            || statement.Contains("users", StringComparison.Ordinal)
        );
    }

    private async Task<HomeSight> FindAsync(SettledHost host)
    {
        var ahead = await site.Get<HostBookingQueries>().AheadAsync(host.Member, Token);
        return await site.Get<HomeQueries>().FindAsync(Desk(host), ahead.Upcoming, IsoDayOfWeek.Monday, Token);
    }

    private Task<object?> MoveHoursAsync(SettledHost host, int byMinutes) =>
        site.ExecuteAsync(
            "UPDATE availability_slots SET start_minute = start_minute + $2, end_minute = end_minute + $2 WHERE schedule_id = $1",
            host.Schedule.Id.Value,
            byMinutes
        );

    private static HostDesk Desk(SettledHost host) =>
        new(host.Member, host.User.Name, DateTimeZoneProviders.Tzdb[host.User.TimeZone], "/acme/ada");

    private ServiceProvider Counting(QueryCount queries)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<IClock>(site.Site.Clock);
        services.AddPersistence(site.Site.ConnectionString).AddLive();
        services.ConfigureDbContext<CafeDbContext>(options => options.AddInterceptors(queries));
        services.AddSingleton<HostDeskQueries>().AddSingleton<HostBookingQueries>().AddSingleton<HomeQueries>();
        return services.BuildServiceProvider();
    }
}
