using CalendarCafe.Infrastructure.Persistence.Conventions;
using CalendarCafe.Infrastructure.Persistence.Interceptors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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
                    .UseCafe(connectionString)
                    .AddInterceptors(
                        new TimestampInterceptor(provider.GetRequiredService<IClock>()),
                        new TenantInterceptor()
                    )
        );
        services.AddScoped(provider =>
            provider.GetRequiredService<IDbContextFactory<CafeDbContext>>().CreateDbContext()
        );
        services.AddSingleton<CafeDatabase>();
        services.AddSingleton(_ => NpgsqlDataSource.Create(connectionString));
        return services;
    }

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
            .UseSnakeCaseNamingConvention();
}
