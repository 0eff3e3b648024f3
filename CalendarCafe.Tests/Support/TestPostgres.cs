using System.Collections.Concurrent;
using CalendarCafe.Tests.Support;
using Npgsql;

[assembly: AssemblyFixture(typeof(TestPostgres))]

namespace CalendarCafe.Tests.Support;

/// <summary>
/// The one PostgreSQL server of a test run, started by the first test that asks for a database.
/// Take it as a constructor parameter: <c>sealed class SomeTests(TestPostgres postgres)</c>.
/// </summary>
public sealed class TestPostgres : IAsyncDisposable
{
    private const string Variable = "CALENDARCAFE_TEST_POSTGRES";

    // Names of this run only: a server from the environment may serve several runs at once.
    private readonly string _run = $"cafe_test_{Environment.ProcessId}_{Guid.NewGuid().ToString("N")[..6]}";
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _templates = new(StringComparer.Ordinal);
    private readonly Lazy<Task<ThrowAwayServer?>> _ownServer = new(StartOwnServerAsync);
    private int _created;

    /// <summary>A clone of the template, which the first caller prepares; without one, an empty database.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync(DatabaseTemplate? template = null)
    {
        var source = template is null ? "template1" : await TemplateAsync(template);
        var name = $"{_run}_{Interlocked.Increment(ref _created)}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {source}");
        var connectionString = await ConnectionStringToAsync(name);
        return new TestDatabase(connectionString, () => DropAsync(name, connectionString));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_ownServer.IsValueCreated)
        {
            return;
        }

        if (await _ownServer.Value is { } server)
        {
            await server.DisposeAsync();
            return;
        }

        foreach (var template in _templates.Values)
        {
            await DropAsync(await template.Value);
        }
    }

    private static async Task<ThrowAwayServer?> StartOwnServerAsync() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } ? null : await ThrowAwayServer.StartAsync();

    private Task<string> TemplateAsync(DatabaseTemplate template) =>
        _templates.GetOrAdd(template.Name, _ => new Lazy<Task<string>>(() => PrepareAsync(template))).Value;

    private async Task<string> PrepareAsync(DatabaseTemplate template)
    {
        var name = $"{_run}_{template.Name}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        var connectionString = await ConnectionStringToAsync(name);
        await template.PrepareAsync(connectionString);
        // PostgreSQL clones no database that someone is connected to, and some who prepared it may keep pools of their own.
        ForgetConnections(connectionString);
        await EndConnectionsAsync(name);
        return name;
    }

    private async Task DropAsync(string name, string connectionString)
    {
        ForgetConnections(connectionString);
        await DropAsync(name);
    }

    // Not WITH (FORCE): it is refused while autovacuum, which no ordinary role may end, is at work there; a plain DROP sends it away.
    private async Task DropAsync(string name)
    {
        await EndConnectionsAsync(name);
        await ExecuteAsync($"DROP DATABASE IF EXISTS {name}");
    }

    private Task EndConnectionsAsync(string name) =>
        ExecuteAsync(
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}' AND usename = current_user"
        );

    private static void ForgetConnections(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    private async Task ExecuteAsync(string statement)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(await ConnectionStringToAsync("postgres")) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> ConnectionStringToAsync(string database)
    {
        var server = await _ownServer.Value;
        var anyDatabase = server?.ConnectionString ?? Environment.GetEnvironmentVariable(Variable);
        return new NpgsqlConnectionStringBuilder(anyDatabase) { Database = database }.ConnectionString;
    }
}
