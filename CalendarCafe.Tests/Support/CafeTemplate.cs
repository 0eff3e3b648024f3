using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Testing;
using Npgsql;

namespace CalendarCafe.Tests.Support;

/// <summary>The database as the site's migrations make it, empty.</summary>
public static class CafeTemplate
{
    public static DatabaseTemplate Migrated { get; } = new("cafe", MigrateAsync);

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
}
