using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>Brings the database to the schema of this version; nodes that start together take turns.</summary>
public static partial class DatabaseMigration
{
    private const int OldestMajor = 15;

    // Any number that nothing else in this database locks.
    private const long Turn = 0x0CAF_E000_0001;

    private const string Malformed =
        "it is not a connection string of the form Host=…;Database=…;Username=…;Password=…";

    /// <exception cref="DatabaseUnavailableException">The server, the database or the role cannot be used.</exception>
    public static async Task MigrateAsync(string connectionString, ILogger logger, CancellationToken cancellationToken)
    {
        // Nothing of this remains open once it is done.
        var unpooled = Unpooled(connectionString);
        try
        {
            await using var context = new CafeDbContext(
                (DbContextOptions<CafeDbContext>)new DbContextOptionsBuilder<CafeDbContext>().UseCafe(unpooled).Options
            );
            // Waiting for another node's turn is a command too, and its migration may take as long as it takes.
            context.Database.SetCommandTimeout(0);
            await context.Database.OpenConnectionAsync(cancellationToken);
            RequireVersion(((NpgsqlConnection)context.Database.GetDbConnection()).PostgreSqlVersion);
            // EF's own lock is given back after each migration, and who waited for it then runs one that is done already.
            // This one is held until the connection closes.
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Turn})", cancellationToken);
            var pending = await context.Database.GetPendingMigrationsAsync(cancellationToken);
            var count = pending.Count();
            await context.Database.MigrateAsync(cancellationToken);
            LogMigrated(logger, count);
        }
        catch (Exception exception) when (ReasonOf(exception) is { } reason)
        {
            throw new DatabaseUnavailableException(reason, exception);
        }
    }

    internal static void RequireVersion(Version version)
    {
        if (version.Major < OldestMajor)
        {
            throw new DatabaseUnavailableException(
                $"it runs PostgreSQL {version}, and CalendarCafe needs {OldestMajor} or newer"
            );
        }
    }

    private static string Unpooled(string connectionString)
    {
        NpgsqlConnectionStringBuilder builder;
        try
        {
            builder = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new DatabaseUnavailableException(Malformed, exception);
        }

        return string.IsNullOrWhiteSpace(builder.Host)
            ? throw new DatabaseUnavailableException(Malformed)
            : builder.ConnectionString;
    }

    private static string? ReasonOf(Exception exception) =>
        exception switch
        {
            // EF's advice on what may pass by itself.
            InvalidOperationException { InnerException: NpgsqlException inner } => ReasonOf(inner),
            PostgresException refusal => ReasonOf(refusal),
            NpgsqlException { InnerException: SocketException or TimeoutException or IOException } =>
                "no PostgreSQL answers at that host and port",
            NpgsqlException { InnerException: null } unusable => unusable.Message.TrimEnd('.'),
            _ => null,
        };

    private static string? ReasonOf(PostgresException refusal) =>
        refusal.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                "the server refuses that user name or password",
            PostgresErrorCodes.InvalidCatalogName => "the server has no database of that name",
            PostgresErrorCodes.InsufficientPrivilege =>
                "that user may not make tables and extensions in it; let it own the database",
            PostgresErrorCodes.CannotConnectNow => "the server is starting up or shutting down",
            PostgresErrorCodes.TooManyConnections => "the server has no connection left",
            _ => null,
        };

    [LoggerMessage(LogLevel.Information, "The database is up to date; migrations applied: {Count}")]
    private static partial void LogMigrated(ILogger logger, int count);
}
