using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Managing;
using CalendarCafe.Web.Features.Bookings.Picking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Features.Bookings.Picking;

/// <summary>A host in Paris from nine to five; it is Monday 2 March 2026, ten o'clock there.</summary>
public sealed class PickerQueriesTests(QuietSite site) : IClassFixture<QuietSite>
{
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 10, 9, 0);

    [Theory]
    [InlineData(null, null)]
    [InlineData("week", null)]
    [InlineData("list", null)]
    [InlineData("list", "56")]
    public async Task Every_view_costs_one_search(string? view, string? days)
    {
        var host = await A.Host().SettleAsync(site);
        var queries = new QueryCount();
        await using var counted = Counting(queries);

        var sight = await FindAsync(counted, host, Query(date: "2026-03-10") with { View = view, Days = days });

        sight.ShouldNotBeNull();
        // The organisation and the event type of the address, and three for the search: no limits and no seats are counted.
        queries.Statements.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Week_has_the_times_of_its_days_and_the_gaps_between_them()
    {
        var host = await A.Host().SettleAsync(site);
        await site.BookedAsync(host, Ten);

        var sight = (await FindAsync(host, Query(date: "2026-03-10") with { View = "week" })).ShouldNotBeNull();

        var days = sight.Days.ShouldNotBeNull();
        var tuesday = days.Days.Single(day => day.Date == new LocalDate(2026, 3, 10));
        tuesday.Times.Count.ShouldBe(15);
        tuesday.Gaps.ShouldBe([new Interval(Ten, Ten + Duration.FromMinutes(30))]);
        days.Days.Count.ShouldBe(7);
        days.Days.Count(day => day.Gaps.Count > 0).ShouldBe(1);
    }

    [Fact]
    public async Task List_goes_on_for_the_days_that_are_asked_for()
    {
        var host = await A.Host().SettleAsync(site);

        var sight = (
            await FindAsync(host, Query(date: "2026-03-10") with { View = "list", Days = "28" })
        ).ShouldNotBeNull();

        sight.Days.ShouldNotBeNull().Dates.ShouldBe(new DateInterval(new(2026, 3, 10), new(2026, 4, 6)));
        sight.Days.Count.ShouldBe(28 * 16);
    }

    [Fact]
    public async Task Week_without_times_leads_to_the_first_that_has_some_unless_it_was_asked_for()
    {
        var host = await A.Host().Offering(rules => rules.OpenFor(Duration.FromDays(14), 60)).SettleAsync(site);

        var led = (await FindAsync(host, Query() with { View = "week" })).ShouldNotBeNull();
        var asked = (await FindAsync(host, Query(date: "2026-03-03") with { View = "week" })).ShouldNotBeNull();

        led.Days.ShouldNotBeNull().HasTimes.ShouldBeTrue();
        asked.Days.ShouldNotBeNull().HasTimes.ShouldBeFalse();
        asked.Days.Days[^1].WhyNot.ShouldBeOfType<InviteeReason.TooSoon>();
        asked.Next.ShouldNotBeNull();
    }

    [Fact]
    public async Task Gap_is_answered_with_what_an_invitee_may_know_and_the_nearest_times()
    {
        var host = await A.Host().SettleAsync(site);
        await site.BookedAsync(host, Ten);
        var gap = new Interval(Ten, Ten + Duration.FromMinutes(30));

        var sight = (
            await FindAsync(
                host,
                Query(date: "2026-03-10") with
                {
                    View = "week",
                    Why = "2026-03-10T09:00:00Z/2026-03-10T09:30:00Z",
                }
            )
        ).ShouldNotBeNull();

        var answer = sight.WhyNot.ShouldBeOfType<TimeAnswer.NothingBetween>();
        (answer.Gap, answer.Reason).ShouldBe((gap, new InviteeReason.Taken()));
        answer
            .Instead.Select(slot => slot.StartsAt - Ten)
            .ShouldBe([Duration.FromMinutes(-60), Duration.FromMinutes(-30), Duration.FromMinutes(30)]);
    }

    [Fact]
    public async Task Closed_day_says_the_same_whether_somebody_is_met_on_it_or_not()
    {
        var host = await A.Host().SettleAsync(site);
        await site.BookedAsync(host, Ten);
        await using (
            var context = await site.Get<CafeDatabase>()
                .OpenAsync(host.Organization.Id, TestContext.Current.CancellationToken)
        )
        {
            var hours = await context
                .AvailabilitySchedules.Include(row => row.Overrides)
                .SingleAsync(TestContext.Current.CancellationToken);
            hours.CloseOn(new(2026, 3, 10), "Repairs");
            hours.CloseOn(new(2026, 3, 11), "Repairs");
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var met = (await FindAsync(host, Query(date: "2026-03-10"))).ShouldNotBeNull();
        var free = (await FindAsync(host, Query(date: "2026-03-11"))).ShouldNotBeNull();

        met.DayAnswer.ShouldBeOfType<TimeAnswer.NothingOn>().Reason.ShouldBe(new InviteeReason.Closed());
        free.DayAnswer.ShouldBeOfType<TimeAnswer.NothingOn>().Reason.ShouldBe(new InviteeReason.Closed());
        met.Board.ShouldNotBeNull().Reasons[new(2026, 3, 10)].ShouldBe(met.Board.Reasons[new(2026, 3, 11)]);
    }

    [Fact]
    public async Task Full_day_says_that_it_is_taken()
    {
        var host = await A.Host().Working(Weekday.Tuesday, "10:00-10:30").SettleAsync(site);
        await site.BookedAsync(host, Ten);

        var sight = (await FindAsync(host, Query(date: "2026-03-10"))).ShouldNotBeNull();

        sight.DayAnswer.ShouldBeOfType<TimeAnswer.NothingOn>().Reason.ShouldBe(new InviteeReason.Taken());
        sight.Board.ShouldNotBeNull().Reasons[new(2026, 3, 11)].ShouldBe(new InviteeReason.Closed());
        sight.DayAnswer.Next.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("10 march 10:00", "/{0}?start=2026-03-10T09:00:00Z")]
    [InlineData("10 march", "/{0}?date=2026-03-10")]
    [InlineData("10 march 3:00", null)]
    [InlineData("2026-01-01 10:00", null)]
    [InlineData("2026-01-01", null)]
    [InlineData("never", null)]
    public async Task Typed_time_leads_on_only_where_it_is_offered(string typed, string? lead)
    {
        var host = await A.Host().SettleAsync(site);
        var eventType = await site.FindAsync(host);
        var choice = BookingChoice.Read(Query() with { Typed = typed }, eventType, QuietSite.Now);

        var led = await site.Get<TimeAnswers>()
            .LeadAsync(eventType.Offered, choice, TestContext.Current.CancellationToken);

        led.ShouldBe(lead?.Replace("/{0}", host.Address.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("10 march 3:00", typeof(TimeAnswer.NotOffered))]
    [InlineData("10 march 10:07", typeof(TimeAnswer.NotOffered))]
    [InlineData("2150-01-01 10:00", typeof(TimeAnswer.NotOffered))]
    [InlineData("2026-01-01 10:00", typeof(TimeAnswer.Past))]
    [InlineData("2026-01-01", typeof(TimeAnswer.Past))]
    [InlineData("2150-01-01", typeof(TimeAnswer.NothingOn))]
    [InlineData("never", typeof(TimeAnswer.Unreadable))]
    [InlineData("29 march 2:30", typeof(TimeAnswer.Skipped))]
    [InlineData("10 march 10:00", typeof(TimeAnswer.Free))]
    public async Task Typed_time_is_answered(string typed, Type answer)
    {
        var host = await A.Host().SettleAsync(site);

        var sight = (await FindAsync(host, Query() with { Typed = typed })).ShouldNotBeNull();

        sight.TypedAnswer.ShouldNotBeNull().ShouldBeOfType(answer);
        if (sight.TypedAnswer is not TimeAnswer.Unreadable && typed != "2026-01-01")
            sight.TypedAnswer.Instead.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Typed_time_that_comes_twice_is_asked_about_with_what_is_offered_of_both()
    {
        var host = await A.Host()
            .Working(Weekday.Sunday, "01:00-05:00")
            .Offering(rules => rules.OpenFor(Duration.Zero, 365))
            .SettleAsync(site);

        var sight = (await FindAsync(host, Query() with { Typed = "25 october 2:30" })).ShouldNotBeNull();

        var twice = sight.TypedAnswer.ShouldBeOfType<TimeAnswer.Twice>();
        twice
            .Instead.Select(slot => slot.StartsAt)
            .ShouldBe([Instant.FromUtc(2026, 10, 25, 0, 30), Instant.FromUtc(2026, 10, 25, 1, 30)]);
    }

    private static BookingQuery Query(string? date = null) => new(null, date, null, null, null, null, false);

    private Task<PickerSight?> FindAsync(SettledHost host, BookingQuery query) =>
        FindAsync(site.Site.Services, host, query);

    private static Task<PickerSight?> FindAsync(IServiceProvider services, SettledHost host, BookingQuery query) =>
        services
            .GetRequiredService<PickerQueries>()
            .FindAsync(host.Address, query, visitor: null, formIsOpen: false, TestContext.Current.CancellationToken);

    private ServiceProvider Counting(QueryCount queries)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddLocalization().AddSingleton<IClock>(site.Site.Clock);
        services.AddPersistence(site.Site.ConnectionString).AddLive();
        services.ConfigureDbContext<CafeDbContext>(options => options.AddInterceptors(queries));
        services
            .AddSingleton<CalendarCafe.Web.Features.EventTypes.PublicQueries>()
            .AddSingleton(typeof(CalendarCafe.Web.Features.Scheduling.Recent<,>))
            .AddSingleton<CalendarCafe.Web.Features.Scheduling.OpenSlots>()
            .AddSingleton<CalendarCafe.Web.Features.Bookings.Holds.HoldQueries>()
            .AddSingleton<CalendarCafe.Web.Features.Bookings.Managing.BookingByToken>()
            .AddSingleton<CalendarCafe.Web.Features.Bookings.Changes.MovedMeetings>()
            .AddSingleton<TimeAnswers>()
            .AddSingleton<TimeSources>()
            .AddSingleton<PickerQueries>();
        return services.BuildServiceProvider();
    }
}
