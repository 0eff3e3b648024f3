using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CalendarCafe.Tests.Infrastructure.Live;

/// <summary>Feeds on real connections and the real clock: a second feed on the same database is another node.</summary>
public sealed class HostFeedTests(QuietSite site) : IClassFixture<QuietSite>, IAsyncLifetime
{
    private readonly NpgsqlDataSource _database = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(site.Site.ConnectionString)
        {
            ApplicationName = "other node",
        }.ConnectionString
    );

    private HostFeed? _otherNode;

    private HostFeed OtherNode =>
        _otherNode ??= new(_database, TimeProvider.System, site.Get<OutageLog>(), NullLogger<HostFeed>.Instance);

    public async ValueTask InitializeAsync()
    {
        await OtherNode.StartAsync(TestContext.Current.CancellationToken);
        await UntilAsync(async () => await ListenersAsync() > 0);
        // A feed that begins to listen tells everybody to look: a change that it hears comes after that.
        var heard = new Counter();
        var host = UserId.New();
        using var first = OtherNode.Subscribe(host, heard.CountAsync);
        await OtherNode.PublishAsync([host]);
        await UntilAsync(() => Task.FromResult(heard.Value > 0));
    }

    public async ValueTask DisposeAsync()
    {
        await OtherNode.StopAsync(CancellationToken.None);
        OtherNode.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Booking_on_one_node_is_heard_on_another()
    {
        var host = await A.Host().SettleAsync(site);
        var stranger = await A.Host().SettleAsync(site);
        var heard = new Counter();
        var notForUs = new Counter();
        await CatchUpAsync();
        using var subscription = OtherNode.Subscribe(host.User.Id, heard.CountAsync);
        using var other = OtherNode.Subscribe(stranger.User.Id, notForUs.CountAsync);

        await site.BookedAsync(host, QuietSite.Now + Duration.FromDays(1));

        await UntilAsync(() => Task.FromResult(heard.Value == 1));
        notForUs.Value.ShouldBe(0);
    }

    [Fact]
    public async Task Burst_of_changes_comes_at_most_four_times_a_second_and_its_end_is_never_lost()
    {
        var host = UserId.New();
        var heard = new Counter();
        using var subscription = OtherNode.Subscribe(host, heard.CountAsync);
        var started = TimeProvider.System.GetTimestamp();

        for (var change = 0; change < 200; change++)
        {
            await OtherNode.PublishAsync([host]);
        }

        var before = heard.Value;
        await OtherNode.PublishAsync([host]);
        await UntilAsync(() => Task.FromResult(heard.Value > before));
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        heard.Value.ShouldBeLessThanOrEqualTo((int)(seconds * 4) + 1);
    }

    [Fact]
    public async Task Subscription_that_was_disposed_is_gone()
    {
        var host = UserId.New();
        var heard = new Counter();
        var kept = new Counter();
        var subscription = OtherNode.Subscribe(host, heard.CountAsync);
        using var other = OtherNode.Subscribe(host, kept.CountAsync);
        OtherNode.SubscriptionsTo(host).ShouldBe(2);

        subscription.Dispose();
        subscription.Dispose();
        await OtherNode.PublishAsync([host]);

        await UntilAsync(() => Task.FromResult(kept.Value == 1));
        heard.Value.ShouldBe(0);
        OtherNode.SubscriptionsTo(host).ShouldBe(1);
    }

    [Fact]
    public void Host_whom_nobody_watches_any_more_is_forgotten()
    {
        var host = UserId.New();
        var first = OtherNode.Subscribe(host, () => Task.CompletedTask);
        var second = OtherNode.Subscribe(host, () => Task.CompletedTask);

        first.Dispose();
        OtherNode.Hosts.ShouldBe(1);
        second.Dispose();

        OtherNode.Hosts.ShouldBe(0);
    }

    [Fact]
    public void Page_that_comes_while_the_last_one_leaves_is_never_lost()
    {
        const int rounds = 20_000;
        var host = UserId.New();
        var lost = 0;
        var last = OtherNode.Subscribe(host, () => Task.CompletedTask);
        using var together = new Barrier(2);

        Parallel.Invoke(
            () =>
            {
                for (var round = 0; round < rounds; round++)
                {
                    together.SignalAndWait();
                    last.Dispose();
                    together.SignalAndWait();
                }
            },
            () =>
            {
                for (var round = 0; round < rounds; round++)
                {
                    together.SignalAndWait();
                    var next = OtherNode.Subscribe(host, () => Task.CompletedTask);
                    together.SignalAndWait();
                    lost += OtherNode.SubscriptionsTo(host) == 1 ? 0 : 1;
                    last = next;
                }
            }
        );

        lost.ShouldBe(0);
    }

    [Fact]
    public async Task Subscriber_that_fails_is_told_again()
    {
        var host = UserId.New();
        var heard = new Counter();
        using var subscription = OtherNode.Subscribe(
            host,
            async () =>
            {
                await heard.CountAsync();
                throw new InvalidOperationException("A page that breaks.");
            }
        );

        await OtherNode.PublishAsync([host]);
        await UntilAsync(() => Task.FromResult(heard.Value == 1));
        await UntilAsync(async () =>
        {
            await OtherNode.PublishAsync([host]);
            return heard.Value >= 2;
        });
    }

    [Fact]
    public async Task Feed_that_lost_its_connection_listens_again_and_tells_everybody_to_look()
    {
        var host = UserId.New();
        var heard = new Counter();
        using var subscription = OtherNode.Subscribe(host, heard.CountAsync);

        await site.ExecuteAsync(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'other node' AND query LIKE 'LISTEN%'"
        );

        await UntilAsync(() => Task.FromResult(heard.Value == 1));
        await UntilAsync(async () =>
        {
            await site.Get<HostFeed>().PublishAsync([host]);
            return heard.Value >= 2;
        });
    }

    // What is told comes in the order in which it was told: that the hosts are there was heard by then.
    private async Task CatchUpAsync()
    {
        var word = UserId.New();
        var heard = new Counter();
        using var marker = OtherNode.Subscribe(word, heard.CountAsync);
        await site.Get<HostFeed>().PublishAsync([word]);
        await UntilAsync(() => Task.FromResult(heard.Value > 0));
    }

    private Task<long> ListenersAsync() =>
        site.CountAsync("pg_stat_activity", "application_name = 'other node' AND query LIKE 'LISTEN%'");

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var beat = 0; beat < 300; beat++)
        {
            if (await isSo())
            {
                return;
            }

            await pulse.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("It did not come about in fifteen seconds.");
    }

    private sealed class Counter
    {
        private int _value;

        public int Value => Volatile.Read(ref _value);

        public Task CountAsync()
        {
            Interlocked.Increment(ref _value);
            return Task.CompletedTask;
        }
    }
}
