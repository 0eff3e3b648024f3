using System.Net.Sockets;
using Npgsql;

namespace CalendarCafe.Infrastructure.Postgres;

/// <summary>How the site signs in to its own server, and makes its role and database there.</summary>
internal sealed record PostgresLogin(int Port, string Password)
{
    public const string DatabaseName = "calendarcafe";

    // Not the superuser: an injected statement must reach neither files nor programs, and row-level security must bind.
    public const string RoleName = "calendarcafe";

    public string ConnectionString => For(RoleName, DatabaseName).ConnectionString;

    private string SuperuserConnectionString =>
        For(PostgresCluster.Superuser, "postgres", isPooled: false).ConnectionString;

    public NpgsqlConnectionStringBuilder For(string user, string database, bool isPooled = true) =>
        new()
        {
            Host = "127.0.0.1",
            Port = Port,
            Username = user,
            Password = Password,
            Database = database,
            Pooling = isPooled,
            // The loopback needs neither, and the attempts cost a round trip each.
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
        };

    /// <summary>False while nobody listens, or the server is still starting or already stopping.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(SuperuserConnectionString);
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.CannotConnectNow)
        {
            return false;
        }
        catch (NpgsqlException exception) when (exception.InnerException is SocketException or IOException)
        {
            return false;
        }
    }

    public async Task EnsureRoleAsync(string options, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(SuperuserConnectionString);
        await connection.OpenAsync(cancellationToken);
        var isKnown = await IsThereAsync(
            connection,
            "SELECT 1 FROM pg_roles WHERE rolname = $1",
            RoleName,
            cancellationToken
        );
        if (!isKnown)
        {
            // Role statements take no parameters; the password is hexadecimal and of our own making.
            var statement = $"CREATE ROLE {RoleName} LOGIN {options} PASSWORD '{Password}'";
            await ExecuteAsync(connection, statement, cancellationToken);
        }
    }

    public async Task EnsureDatabaseAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(SuperuserConnectionString);
        await connection.OpenAsync(cancellationToken);
        const string Question = "SELECT 1 FROM pg_database WHERE datname = $1";
        if (!await IsThereAsync(connection, Question, DatabaseName, cancellationToken))
        {
            await ExecuteAsync(connection, $"CREATE DATABASE {DatabaseName} OWNER {RoleName}", cancellationToken);
        }
    }

    private static async Task<bool> IsThereAsync(
        NpgsqlConnection connection,
        string question,
        string name,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(question, connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        return await command.ExecuteScalarAsync(cancellationToken) is not null;
    }

    private static async Task ExecuteAsync(
        NpgsqlConnection connection,
        string statement,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
