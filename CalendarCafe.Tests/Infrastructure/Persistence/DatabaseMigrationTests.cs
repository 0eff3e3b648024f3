using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CalendarCafe.Tests.Infrastructure.Persistence;

public sealed class DatabaseMigrationTests(TestPostgres postgres)
{
    private static readonly int Migrations = typeof(CafeDbContext)
        .Assembly.GetTypes()
        .Count(type => type.IsSubclassOf(typeof(Migration)));

    [Fact]
    public async Task Nodes_that_start_together_on_an_empty_database_all_succeed()
    {
        await using var database = await postgres.CreateDatabaseAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => MigrateAsync(database.ConnectionString)));

        (await CountAsync(database, "SELECT count(*) FROM bookings")).ShouldBe(0);
        (await CountAsync(database, "SELECT count(*) FROM \"__EFMigrationsHistory\"")).ShouldBe(Migrations);
    }

    [Fact]
    public async Task Database_that_is_up_to_date_is_left_as_it_is()
    {
        await using var database = await postgres.CreateDatabaseAsync(TestCafe.Template);

        await MigrateAsync(database.ConnectionString);

        (await CountAsync(database, "SELECT count(*) FROM \"__EFMigrationsHistory\"")).ShouldBe(Migrations);
    }

    [Fact]
    public async Task Calendar_that_was_connected_before_it_could_be_asked_blocks_as_a_new_one_does()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await MigrateToAsync(database, "20261123003409_Initial");
        await ExecuteAsync(
            database,
            """
            INSERT INTO organizations (id, name, slug, time_zone, is_sso_enabled, is_scim_enabled, created_at, updated_at)
            VALUES ('00000000-0000-7000-8000-000000000001', 'O', 'o', 'UTC', false, false, now(), now());
            INSERT INTO users (id, organization_id, email, name, slug, time_zone, locale, role, status, created_at, updated_at)
            SELECT id, id, 'o@o.test', 'O', 'o', 'UTC', 'en', 'OWNER', 'ACTIVE', now(), now() FROM organizations;
            INSERT INTO calendar_connections (id, organization_id, user_id, provider, account, calendar_id, calendar_name,
              is_primary, created_at, updated_at)
            SELECT id, id, id, 'GOOGLE', 'o', 'o', 'o', false, now(), now() FROM organizations;
            """
        );

        await MigrateAsync(database.ConnectionString);

        (
            await CountAsync(
                database,
                "SELECT count(*) FROM calendar_connections WHERE blocking_kinds = '{BUSY,TENTATIVE,OUT_OF_OFFICE}'"
            )
        ).ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Host")]
    [InlineData("Database=cafe")]
    [InlineData("Host=127.0.0.1;Port=many")]
    [InlineData("Server-of-mine=5")]
    public async Task Text_that_is_no_connection_string_is_said_to_be_none(string connectionString)
    {
        var refusal = await RefusalAsync(connectionString);

        refusal.ShouldContain("is not a connection string");
    }

    [Fact]
    public async Task Server_that_does_not_answer_is_said_not_to()
    {
        var refusal = await RefusalAsync("Host=127.0.0.1;Port=1;Database=cafe;Username=cafe;Password=x;Timeout=5");

        refusal.ShouldContain("no PostgreSQL answers");
    }

    [Fact]
    public async Task Wrong_password_is_said_to_be_refused_and_not_repeated()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var wrong = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Password = "hunter2-secret" };

        var refusal = await RefusalAsync(wrong.ConnectionString);

        refusal.ShouldContain("refuses that user name or password");
        refusal.ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task Database_that_does_not_exist_is_said_not_to()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        var missing = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "nowhere" };

        var refusal = await RefusalAsync(missing.ConnectionString);

        refusal.ShouldContain("no database of that name");
    }

    [Fact]
    public void Server_that_is_too_old_is_refused()
    {
        var refusal = Should.Throw<DatabaseUnavailableException>(() =>
            DatabaseMigration.RequireVersion(new Version(14, 11))
        );

        refusal.Message.ShouldContain("needs 15 or newer");
    }

    private static Task MigrateAsync(string connectionString) =>
        DatabaseMigration.MigrateAsync(connectionString, NullLogger.Instance, TestContext.Current.CancellationToken);

    private static async Task MigrateToAsync(TestDatabase database, string migration)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false };
        await using var context = new CafeDbContext(
            (DbContextOptions<CafeDbContext>)
                new DbContextOptionsBuilder<CafeDbContext>().UseCafe(unpooled.ConnectionString).Options
        );
        await context.GetService<IMigrator>().MigrateAsync(migration, TestContext.Current.CancellationToken);
    }

    private static async Task ExecuteAsync(TestDatabase database, string statement)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> RefusalAsync(string connectionString)
    {
        var refusal = await Should.ThrowAsync<DatabaseUnavailableException>(() => MigrateAsync(connectionString));
        refusal.Message.ShouldContain("ConnectionStrings:CalendarCafe");
        refusal.Message.ShouldEndWith(".");
        return refusal.Message;
    }

    private static async Task<long> CountAsync(TestDatabase database, string query)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query, connection);
        return (long)(await command.ExecuteScalarAsync())!; // a count is never null
    }
}
