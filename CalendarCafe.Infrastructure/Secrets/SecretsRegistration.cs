using CalendarCafe.Infrastructure.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Infrastructure.Secrets;

public static class SecretsRegistration
{
    /// <summary>
    /// Keeps the key ring in the database, for all nodes, wrapped by <c>DataProtection:Key</c>. Without one it lies there
    /// open, which only a deployment for trying out may accept: see <see cref="CanWrap"/>.
    /// </summary>
    public static IServiceCollection AddSecrets(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(KeyRingOptions.Section);
        services.AddOptions<KeyRingOptions>().Bind(section);
        services.AddDataProtection().SetApplicationName("CalendarCafe").PersistKeysToDbContext<CafeDbContext>();
        if (WrappingKey.TryParse(section[nameof(KeyRingOptions.Key)] ?? "", out var key) && key is not null)
        {
            services.Configure<KeyManagementOptions>(ring => ring.XmlEncryptor = new KeyRingWrap(key));
        }

        return services;
    }

    /// <summary>Whether this text is a wrapping key: 32 bytes in base64, not all alike.</summary>
    public static bool CanWrap(string? key) => WrappingKey.TryParse(key ?? "", out _);
}
