using CalendarCafe.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime.Testing;
using Npgsql;

namespace CalendarCafe.Tests.Support;

/// <summary>A migrated database of one's own, as acts see it and as bare SQL does.</summary>
public sealed class TestCafe : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private TestCafe(TestDatabase database)
    {
        _database = database;
        _services = new ServiceCollection()
            .AddSingleton<IClock>(Clock)
            .AddPersistence(database.ConnectionString)
            .BuildServiceProvider();
    }

    /// <summary>A database with the schema and no row.</summary>
    public static DatabaseTemplate Template { get; } =
        new(
            "cafe",
            connectionString =>
                DatabaseMigration.MigrateAsync(connectionString, NullLogger.Instance, CancellationToken.None)
        );

    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 3, 2, 9, 0));

    public string ConnectionString => _database.ConnectionString;

    public CafeDatabase Database => _services.GetRequiredService<CafeDatabase>();

    public static async Task<TestCafe> OpenAsync(TestPostgres postgres) =>
        new(await postgres.CreateDatabaseAsync(Template));

    /// <summary>Saves rows of any tenant, in the order given.</summary>
    public async Task AddAsync(params object[] rows)
    {
        await using var context = await Database.OpenWithoutTenantAsync(CancellationToken.None);
        context.AddRange(rows);
        await context.SaveChangesAsync();
    }

    /// <summary>Runs a statement and answers the first value of its first row.</summary>
    public async Task<object?> ExecuteAsync(string statement, params object[] values)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        return await command.ExecuteScalarAsync();
    }

    /// <summary>The rows of a query, each a text of its values joined by spaces.</summary>
    public async Task<IReadOnlyList<string>> LinesAsync(string query)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            lines.Add(string.Join(' ', values.Where(value => value is not DBNull)));
        }

        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
