using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CalendarCafe.Infrastructure.Live;

public static class LiveRegistration
{
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<HostFeed>();
        services.AddSingleton<HostNews>();
        services.AddSingleton<HostNewsInterceptor>();
        services.ConfigureDbContext<CafeDbContext>(
            (provider, options) => options.AddInterceptors(provider.GetRequiredService<HostNewsInterceptor>()),
            ServiceLifetime.Singleton
        );
        services.AddHostedService(provider => provider.GetRequiredService<HostFeed>());
        return services;
    }
}
