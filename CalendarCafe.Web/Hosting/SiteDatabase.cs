using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Hosting;

/// <summary>The database that this node lives on: the configured one, or the embedded server while the node runs.</summary>
internal sealed class SiteDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _embedded;

    private SiteDatabase(string connectionString, EmbeddedPostgres? embedded)
    {
        ConnectionString = connectionString;
        _embedded = embedded;
    }

    public string ConnectionString { get; }

    public static async Task<SiteDatabase> OpenAsync(WebApplicationBuilder builder, CancellationToken cancellationToken)
    {
        if (builder.Configuration.GetConnectionString("CalendarCafe") is { Length: > 0 } configured)
        {
            return new(configured, null);
        }

        using var logging = LoggerFactory.Create(log => log.AddConfiguration(builder.Configuration).AddConsole());
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
        return new(embedded.ConnectionString, embedded);
    }

    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var contexts = services.GetRequiredService<IDbContextFactory<CafeDbContext>>();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
