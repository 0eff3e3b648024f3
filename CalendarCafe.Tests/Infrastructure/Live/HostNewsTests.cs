using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Infrastructure.Live;

/// <summary>What is saved on one node, heard on another.</summary>
public sealed class HostNewsTests(QuietSite site) : IClassFixture<QuietSite>, IAsyncLifetime
{
    private static readonly LocalDate Day = new(2026, 3, 9);

    private CafeSite? _otherNode;

    private HostFeed OtherNode => _otherNode!.Services.GetRequiredService<HostFeed>(); // opened before each test

    public async ValueTask InitializeAsync()
    {
        _otherNode = site.Site.AnotherNode();
        var host = UserId.New();
        using var ear = new Ear(OtherNode, host);
        // A feed that begins to listen tells everybody to look: a change that it hears comes after that.
        await ear.UntilHeardAsync(() => site.Get<HostFeed>().PublishAsync([host]));
    }

    public async ValueTask DisposeAsync()
    {
        if (_otherNode is not null)
        {
            await _otherNode.DisposeAsync();
        }
    }

    [Fact]
    public async Task Override_is_heard()
    {
        var host = await A.Host().SettleAsync(site);

        await ShouldBeHeardAsync(host, async context => (await ScheduleAsync(context, host)).CloseOn(Day, "Repairs"));
    }

    [Fact]
    public async Task Hours_and_their_zone_are_heard()
    {
        var host = await A.Host().Working(Weekday.Monday, "09:00-12:00").SettleAsync(site);

        await ShouldBeHeardAsync(
            host,
            async context =>
                (await ScheduleAsync(context, host)).Work(Weekday.Monday, MinuteOfDay.At(13), MinuteOfDay.At(15))
        );
        await ShouldBeHeardAsync(host, async context => (await ScheduleAsync(context, host)).MoveToZone("Asia/Tokyo"));
    }

    [Fact]
    public async Task Away_travels_holidays_and_limits_are_heard()
    {
        var host = await A.Host().SettleAsync(site);
        object[][] said =
        [
            [OutOfOffice.Of(host.User, new(Day, Day))],
            [Travel.Of(host.User, new(Day, Day), "Asia/Tokyo")],
            [HolidayCalendar.Of(host.User, "DE")],
            [.. HostLimit.AllOf(host.User, [new(LimitPeriod.Day, LimitMeasure.Bookings, 2)])],
        ];

        foreach (var rows in said)
        {
            await ShouldBeHeardAsync(
                host,
                context =>
                {
                    context.AddRange(rows);
                    return Task.CompletedTask;
                }
            );
        }
    }

    [Fact]
    public async Task Event_type_is_heard()
    {
        var host = await A.Host().SettleAsync(site);

        await ShouldBeHeardAsync(
            host,
            async context => (await EventTypeAsync(context, host)).KeepFree(Duration.Zero, Duration.FromMinutes(15))
        );
        await ShouldBeHeardAsync(
            host,
            async context => (await EventTypeAsync(context, host)).Limit(LimitPeriod.Day, LimitMeasure.Bookings, 3)
        );
        await ShouldBeHeardAsync(host, async context => (await EventTypeAsync(context, host)).SwitchOff());
    }

    [Fact]
    public async Task Whoever_keeps_within_anothers_hours_hears_of_them()
    {
        var host = await A.Host().SettleAsync(site);
        var other = User.Create(host.Organization.Id, "o@o.test", "Olga", "olga", "Europe/Paris", "en", Role.Member);
        var hours = AvailabilitySchedule.Create(
            host.Organization.Id,
            other.Id,
            "House",
            "Europe/Paris",
            isDefault: true
        );
        await site.AddAsync(other, hours);
        await using (var context = await OpenAsync(host))
        {
            (await EventTypeAsync(context, host)).KeepWithin(hours.Id);
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await ShouldBeHeardAsync(
            host,
            async context =>
                (await context.AvailabilitySchedules.SingleAsync(row => row.Id == hours.Id)).CloseOn(Day, "Repairs")
        );
    }

    [Fact]
    public async Task What_is_not_committed_is_not_heard_and_what_is_comes_after_the_commit()
    {
        var host = await A.Host().SettleAsync(site);
        using var ear = await ListenAsync(host);
        await using (var context = await OpenAsync(host))
        {
            await using var thrownAway = await context.Database.BeginTransactionAsync(
                TestContext.Current.CancellationToken
            );
            (await ScheduleAsync(context, host)).CloseOn(Day, "Never");
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
            await thrownAway.RollbackAsync(TestContext.Current.CancellationToken);
        }

        await using (var context = await OpenAsync(host))
        {
            // Left without a word, on a connection that the next one uses again.
            await using var leftOpen = await context.Database.BeginTransactionAsync(
                TestContext.Current.CancellationToken
            );
            (await ScheduleAsync(context, host)).CloseOn(Day, "Never");
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using (var context = await OpenAsync(host))
        {
            await using var idle = await context.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await idle.CommitAsync(TestContext.Current.CancellationToken);
        }

        await ShouldHaveHeardNothingAsync(ear);
        await using (var context = await OpenAsync(host))
        {
            await using var kept = await context.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            (await ScheduleAsync(context, host)).CloseOn(Day, "Repairs");
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
            await ShouldHaveHeardNothingAsync(ear);
            await ear.UntilHeardAsync(() => kept.CommitAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Sign_in_and_what_is_saved_of_a_stranger_are_not_heard()
    {
        var host = await A.Host().SettleAsync(site);
        var stranger = await A.Host().SettleAsync(site);
        using var ear = await ListenAsync(host);

        await using (var context = await OpenAsync(stranger))
        {
            (await ScheduleAsync(context, stranger)).CloseOn(Day, "Repairs");
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using (var context = await OpenAsync(host))
        {
            var user = await context.Users.SingleAsync(row => row.Id == host.User.Id);
            user.SignedIn(QuietSite.Now);
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await ShouldHaveHeardNothingAsync(ear);
    }

    private async Task ShouldBeHeardAsync(SettledHost host, Func<CafeDbContext, Task> changeAsync)
    {
        using var ear = await ListenAsync(host);
        await ear.UntilHeardAsync(async () =>
        {
            await using var context = await OpenAsync(host);
            await changeAsync(context);
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
    }

    // What was said before has come by then, and is not taken for what is said next.
    private async Task<Ear> ListenAsync(SettledHost host)
    {
        await CatchUpAsync();
        return new(OtherNode, host.User.Id);
    }

    private async Task ShouldHaveHeardNothingAsync(Ear ear)
    {
        await CatchUpAsync();
        ear.Heard.ShouldBe(0);
    }

    // What is told comes in the order in which it was told.
    private async Task CatchUpAsync()
    {
        var word = UserId.New();
        using var marker = new Ear(OtherNode, word);
        await marker.UntilHeardAsync(() => site.Get<HostFeed>().PublishAsync([word]));
    }

    private Task<CafeDbContext> OpenAsync(SettledHost host) =>
        site.Get<CafeDatabase>().OpenAsync(host.Organization.Id, TestContext.Current.CancellationToken);

    private static Task<AvailabilitySchedule> ScheduleAsync(CafeDbContext context, SettledHost host) =>
        context
            .AvailabilitySchedules.Include(row => row.Slots)
            .Include(row => row.Overrides)
            .SingleAsync(row => row.Id == host.Schedule.Id);

    private static Task<EventType> EventTypeAsync(CafeDbContext context, SettledHost host) =>
        context.EventTypes.Include(row => row.Limits).SingleAsync(row => row.Id == host.EventType.Id);

    /// <summary>A page on the other node that shows a host's time.</summary>
    private sealed class Ear : IDisposable
    {
        private readonly IDisposable _subscription;
        private int _heard;

        public Ear(HostFeed feed, UserId host)
        {
            _subscription = feed.Subscribe(
                host,
                () =>
                {
                    Interlocked.Increment(ref _heard);
                    return Task.CompletedTask;
                }
            );
        }

        public int Heard => Volatile.Read(ref _heard);

        public void Dispose() => _subscription.Dispose();

        public async Task UntilHeardAsync(Func<Task> sayAsync)
        {
            var before = Volatile.Read(ref _heard);
            await sayAsync();
            await UntilAsync(() => Volatile.Read(ref _heard) > before);
        }

        private static async Task UntilAsync(Func<bool> isSo)
        {
            using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
            for (var beat = 0; beat < 800; beat++)
            {
                if (isSo())
                {
                    return;
                }

                await pulse.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            }

            throw new TimeoutException("It was not heard in twenty seconds.");
        }
    }
}
