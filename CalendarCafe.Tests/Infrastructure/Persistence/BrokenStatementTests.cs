using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CalendarCafe.Tests.Infrastructure.Persistence;

/// <summary>Whatever becomes of one statement, the next one on its connection is answered; whatever the connection string asks the driver for.</summary>
public sealed class BrokenStatementTests(TestPostgres postgres)
{
    private const int Often = 20;

    [Fact]
    public async Task Statement_that_failed_again_and_again_is_answered_when_it_can_be()
    {
        await using var database = await postgres.CreateDatabaseAsync(CafeTemplate.Migrated);
        await using var provider = Open(database);
        var cafe = provider.GetRequiredService<CafeDatabase>();

        for (var time = 1; time <= Often; time++)
        {
            await Should.ThrowAsync<PostgresException>(() => DivideAsync(cafe, by: 0));
        }

        (await DivideAsync(cafe, by: 5)).ShouldBe(2);
    }

    private static async Task<int> DivideAsync(CafeDatabase cafe, int by)
    {
        await using var context = await cafe.OpenWithoutTenantAsync(TestContext.Current.CancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(
            TestContext.Current.CancellationToken
        );
        return await context
            .Database.SqlQuery<int>($"SELECT 10 / {by} AS \"Value\"")
            .SingleAsync(TestContext.Current.CancellationToken);
    }

    // One connection, so that the next statement is on it.
    private static ServiceProvider Open(TestDatabase database)
    {
        var one = new NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxPoolSize = 1, MaxAutoPrepare = 50 };
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<IClock>(new NodaTime.Testing.FakeClock(NodaConstants.UnixEpoch));
        services.AddPersistence(one.ConnectionString);
        return services.BuildServiceProvider();
    }
}
