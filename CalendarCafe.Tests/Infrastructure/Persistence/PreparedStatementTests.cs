using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CalendarCafe.Tests.Infrastructure.Persistence;

public sealed class PreparedStatementTests
{
    [Theory]
    [InlineData("Host=db.test", 200)]
    [InlineData("Host=db.test;Max Auto Prepare=0", 0)]
    public void Statements_are_prepared_unless_the_connection_string_says_otherwise(
        string connectionString,
        int prepared
    )
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<IClock>(new NodaTime.Testing.FakeClock(NodaConstants.UnixEpoch));
        services.AddPersistence(connectionString);
        using var provider = services.BuildServiceProvider();

        using var context = provider.GetRequiredService<IDbContextFactory<CafeDbContext>>().CreateDbContext();

        new NpgsqlConnectionStringBuilder(context.Database.GetConnectionString()).MaxAutoPrepare.ShouldBe(prepared);
    }
}
