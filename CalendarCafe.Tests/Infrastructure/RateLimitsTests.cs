using CalendarCafe.Infrastructure.Limits;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime.Testing;

namespace CalendarCafe.Tests.Infrastructure;

public sealed class RateLimitsTests(TestPostgres postgres)
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private readonly FakeClock _clock = new(Instant.FromUtc(2026, 3, 2, 9, 0));

    [Fact]
    public async Task Two_nodes_count_together_and_a_new_window_begins_anew()
    {
        await using var database = await postgres.CreateDatabaseAsync(CafeTemplate.Migrated);
        await using var services = ServicesOn(database.ConnectionString);
        var (one, other) = (LimitsOf(services), LimitsOf(services));

        var taken = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(number => TakeAsync(number % 2 == 0 ? one : other, "ada", 7))
        );
        _clock.Advance(Minute);
        var later = await TakeAsync(one, "ada", 7);

        taken.Count(isTaken => isTaken).ShouldBe(7);
        later.ShouldBeTrue();
    }

    [Fact]
    public async Task Keys_and_surfaces_are_counted_apart_and_kept_as_hashes()
    {
        await using var database = await postgres.CreateDatabaseAsync(CafeTemplate.Migrated);
        await using var services = ServicesOn(database.ConnectionString);
        var limits = LimitsOf(services);

        var first = await limits.TryTakeAsync("sign-in", "ada@example.com", 1, Minute, CancellationToken.None);
        var again = await limits.TryTakeAsync("sign-in", "ada@example.com", 1, Minute, CancellationToken.None);
        var otherKey = await limits.TryTakeAsync("sign-in", "ben@example.com", 1, Minute, CancellationToken.None);
        var otherSurface = await limits.TryTakeAsync("sign-up", "ada@example.com", 1, Minute, CancellationToken.None);

        (first, again, otherKey, otherSurface).ShouldBe((true, false, true, true));
        await using var context = await OpenAsync(services);
        var rows = await context.Set<RateLimitCounter>().ToListAsync();
        rows.Count.ShouldBe(3);
        rows.ShouldAllBe(row => row.KeyHash.Length == 32);
    }

    [Fact]
    public async Task While_the_database_is_down_each_node_counts_by_itself()
    {
        await using var services = ServicesOn("Host=127.0.0.1;Port=1;Username=x;Password=x;Database=x;Timeout=1");
        var limits = LimitsOf(services);
        List<bool> taken = [];

        for (var number = 0; number < 5; number++)
        {
            taken.Add(await TakeAsync(limits, "ada", 3));
        }

        taken.ShouldBe([true, true, true, false, false]);
    }

    [Fact]
    public async Task Windows_that_are_over_are_swept()
    {
        await using var database = await postgres.CreateDatabaseAsync(CafeTemplate.Migrated);
        await using var services = ServicesOn(database.ConnectionString);
        var limits = LimitsOf(services);
        await TakeAsync(limits, "ada", 3);
        _clock.Advance(Minute);
        await TakeAsync(limits, "ada", 3);

        var swept = await limits.SweepAsync(CancellationToken.None);

        swept.ShouldBe(1);
    }

    [Fact]
    public async Task Limits_can_be_lifted_by_a_setting()
    {
        await using var services = ServicesOn("Host=127.0.0.1;Port=1");
        var limits = LimitsOf(services, isEnabled: false);

        var isTaken = await TakeAsync(limits, "ada", 0);

        isTaken.ShouldBeTrue();
    }

    private static Task<bool> TakeAsync(RateLimits limits, string key, int most) =>
        limits.TryTakeAsync("test", key, most, Minute, CancellationToken.None);

    private static async Task<CafeDbContext> OpenAsync(ServiceProvider services) =>
        await services.GetRequiredService<CafeDatabase>().OpenWithoutTenantAsync(CancellationToken.None);

    private RateLimits LimitsOf(ServiceProvider services, bool isEnabled = true) =>
        new(
            services.GetRequiredService<CafeDatabase>(),
            _clock,
            Options.Create(new RateLimitOptions { Enabled = isEnabled }),
            NullLogger<RateLimits>.Instance
        );

    private ServiceProvider ServicesOn(string connectionString) =>
        new ServiceCollection().AddSingleton<IClock>(_clock).AddPersistence(connectionString).BuildServiceProvider();
}
