using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Infrastructure.Postgres;

namespace CalendarCafe.Web.Hosting;

/// <summary>The database that this node lives on: the configured one, or the embedded server while the node runs.</summary>
internal sealed class SiteDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _embedded;
    private readonly ILoggerFactory _logging;

    private SiteDatabase(string connectionString, EmbeddedPostgres? embedded, ILoggerFactory logging)
    {
        ConnectionString = connectionString;
        _embedded = embedded;
        _logging = logging;
    }

    public string ConnectionString { get; }

    /// <summary>The database, at this version's schema; null when there is none to be had, after saying so in a sentence.</summary>
    public static async Task<SiteDatabase?> TryOpenAsync(
        WebApplicationBuilder builder,
        CancellationToken cancellationToken
    )
    {
        SiteDatabase? database = null;
        try
        {
            database = await OpenAsync(builder, cancellationToken);
            var logger = database._logging.CreateLogger(typeof(DatabaseMigration));
            await DatabaseMigration.MigrateAsync(database.ConnectionString, logger, cancellationToken);
            return database;
        }
        catch (Exception exception) when (exception is PostgresUnavailableException or DatabaseUnavailableException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            await (database?.DisposeAsync() ?? ValueTask.CompletedTask);
            return null;
        }
        catch
        {
            await (database?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw;
        }
    }

    private static async Task<SiteDatabase> OpenAsync(
        WebApplicationBuilder builder,
        CancellationToken cancellationToken
    )
    {
        // Of its own: the server starts before the site's log does, and is watched for as long as the node runs.
        var logging = LoggerFactory.Create(log =>
            log.AddConfiguration(builder.Configuration.GetSection("Logging")).AddConsole()
        );
        if (builder.Configuration.GetConnectionString("CalendarCafe") is { Length: > 0 } configured)
        {
            return new(configured, null, logging);
        }

        var options = new PostgresOptions
        {
            DataPath = builder.DataPath(),
            ContentRootPath = builder.Environment.ContentRootPath,
        };
        var embedded = await EmbeddedPostgres.StartAsync(
            options,
            logging.CreateLogger<EmbeddedPostgres>(),
            cancellationToken
        );
        return new(embedded.ConnectionString, embedded, logging);
    }

    public async ValueTask DisposeAsync()
    {
        await (_embedded?.DisposeAsync() ?? ValueTask.CompletedTask);
        _logging.Dispose();
    }
}
