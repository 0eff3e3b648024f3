using CalendarCafe.Infrastructure.Persistence.Conventions;
using CalendarCafe.Infrastructure.Persistence.Interceptors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
        // For ASP.NET Core Identity's and Data Protection's stores only.
        services.AddScoped(provider =>
        {
            var context = provider.GetRequiredService<IDbContextFactory<CafeDbContext>>().CreateDbContext();
            // It comes from the pool, where the tenant of the operation before still stands in it.
            context.Organization = null;
            return context;
        });
        services.AddSingleton<CafeDatabase>();
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
