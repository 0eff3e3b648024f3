using CalendarCafe.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CalendarCafe.Web.Features.Accounts.Passkeys;

internal static class PasskeyRegistration
{
    public static void AddPasskeys(this IServiceCollection services) =>
        services
            .AddSingleton<IConfigureOptions<IdentityPasskeyOptions>, PasskeyRules>()
            .AddSingleton<PasskeyChallenges>()
            .AddSingleton<PasskeyQueries>()
            .AddSingleton<PasskeyUse>()
            .AddSingleton<RenamePasskey>()
            .AddSingleton<RemovePasskey>()
            .AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>()
            .AddScoped<PasskeyTalk>()
            .AddScoped<BeginPasskey>()
            .AddScoped<AddPasskey>()
            .AddScoped<SignInWithPasskey>();
}
