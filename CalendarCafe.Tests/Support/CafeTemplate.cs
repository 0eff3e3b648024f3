using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Testing;
using Npgsql;

namespace CalendarCafe.Tests.Support;

/// <summary>What the databases of tests begin with.</summary>
public static class CafeTemplate
{
    /// <summary>As the site's migrations make it, empty.</summary>
    public static DatabaseTemplate Migrated { get; } = new("cafe", MigrateAsync);

    /// <summary>With the demo's data: filled once, for it takes longer than all else that a site does before it is open.</summary>
    public static DatabaseTemplate Demo { get; } = new("demo", FillAsync);

    private static async Task MigrateAsync(string connectionString)
    {
        // EF keeps a pool of its own for the enum types, and PostgreSQL clones no database that someone is connected to.
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
        await using var services = new ServiceCollection()
            .AddSingleton<IClock>(new FakeClock(Instant.FromUtc(2026, 1, 1, 0, 0)))
            .AddPersistence(unpooled)
            .BuildServiceProvider();
        await using var context = await services
            .GetRequiredService<IDbContextFactory<CafeDbContext>>()
            .CreateDbContextAsync();
        await context.Database.MigrateAsync();
    }

    private static async Task FillAsync(string connectionString)
    {
        await MigrateAsync(connectionString);
        await using var site = CafeSite.WithDemo(connectionString);
        _ = site.Services; // it starts
    }
}
