using CalendarCafe.Infrastructure.Persistence.Conventions;
using CalendarCafe.Infrastructure.Persistence.Interceptors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CalendarCafe.Infrastructure.Persistence;

public static class PersistenceServices
{
    /// <summary>Adds <see cref="CafeDatabase"/> on the PostgreSQL database of this connection string.</summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, string connectionString)
    {
        services.AddPooledDbContextFactory<CafeDbContext>(
            (provider, options) =>
                options
                    .UseCafe(Unprepared(connectionString))
                    .AddInterceptors(
                        // The rows that it adds are stamped by the next one.
                        new AuditInterceptor(provider.GetRequiredService<IClock>()),
                        new TimestampInterceptor(provider.GetRequiredService<IClock>()),
                        new TenantInterceptor()
                    )
        );
        services.AddSingleton<CafeDatabase>();
        services.AddTransient<OutageLog>();
        services.AddSingleton(_ => NpgsqlDataSource.Create(FewConnections(connectionString)));
        // For the frameworks that ask for a context themselves: Identity and Data Protection.
        services.AddScoped(provider => provider.GetRequiredService<CafeDatabase>().OpenWithoutTenant());
        return services;
    }

    // A statement that fails while the driver prepares it leaves its connection unfit for that statement: npgsql issue 6391,
    // ADR 21. And to be refused is, here, to fail.
    private static string Unprepared(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 0 }.ConnectionString;

    // Beside EF's own pool: for listening, telling and asking whether the database is there.
    private static string FewConnections(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = 10 }.ConnectionString;

    internal static DbContextOptionsBuilder UseCafe(this DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseNpgsql(
                connectionString,
                npgsql =>
                {
                    npgsql.UseNodaTime();
                    npgsql.MapClosedSets();
                }
            )
            .UseSnakeCaseNamingConvention()
            // Each of these is thrown as well: whoever catches it says so once, instead of a trace for every attempt.
            .ConfigureWarnings(warnings =>
                warnings.Log(
                    (RelationalEventId.ConnectionError, LogLevel.Debug),
                    (CoreEventId.QueryIterationFailed, LogLevel.Debug),
                    (CoreEventId.SaveChangesFailed, LogLevel.Debug)
                )
            );
}
