using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CalendarCafe.Infrastructure.Mail;

public static class MailRegistration
{
    /// <summary>
    /// Mail goes over SMTP if <c>Smtp:Host</c> is set, else into <c>outbox</c> under <paramref name="storageFolder"/>.
    /// Needs an <see cref="IClock"/> among the services.
    /// </summary>
    public static IServiceCollection AddMail(
        this IServiceCollection services,
        IConfiguration configuration,
        string storageFolder
    )
    {
        var section = configuration.GetSection(SmtpOptions.Section);
        services.AddOptions<SmtpOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new OutboxFolder(Path.Combine(storageFolder, "outbox")));
        return string.IsNullOrWhiteSpace(section[nameof(SmtpOptions.Host)])
            ? services.AddSingleton<IMailDelivery, FolderMailDelivery>()
            : services.AddSingleton<IMailDelivery, SmtpMailDelivery>();
    }
}
