using Npgsql;

namespace CalendarCafe.Tests.Support;

public sealed class TestPostgresTests(TestPostgres postgres)
{
    private static int _prepared;

    private static readonly DatabaseTemplate Counted = new(
        "counted",
        async connectionString =>
        {
            Interlocked.Increment(ref _prepared);
            await ExecuteAsync(connectionString, "CREATE TABLE counted AS SELECT 7 AS number");
        }
    );

    [Fact]
    public async Task Template_is_prepared_once_and_its_clones_know_nothing_of_one_another()
    {
        var clones = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => postgres.CreateDatabaseAsync(Counted)));

        await ExecuteAsync(clones[0].ConnectionString, "UPDATE counted SET number = 8");

        _prepared.ShouldBe(1);
        (await ExecuteAsync(clones[0].ConnectionString, "SELECT number FROM counted")).ShouldBe(8);
        (await ExecuteAsync(clones[1].ConnectionString, "SELECT number FROM counted")).ShouldBe(7);
        foreach (var clone in clones)
        {
            await clone.DisposeAsync();
        }
    }

    [Fact]
    public async Task Disposed_database_is_gone()
    {
        var database = await postgres.CreateDatabaseAsync();
        await ExecuteAsync(database.ConnectionString, "SELECT 1");

        await database.DisposeAsync();

        var refusal = await Should.ThrowAsync<PostgresException>(() =>
            ExecuteAsync(database.ConnectionString, "SELECT 1")
        );
        refusal.SqlState.ShouldBe(PostgresErrorCodes.InvalidCatalogName);
    }

    private static async Task<object?> ExecuteAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }
}
