using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Limits;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Infrastructure.Secrets;
using CalendarCafe.Web.Features.Accounts.Deletion;
using CalendarCafe.Web.Features.Accounts.Passkeys;
using CalendarCafe.Web.Features.Accounts.Security;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>Who people are: signing up and in, mailed links, profiles, and what a signed-in member may see.</summary>
internal static class AccountsFeature
{
    // OWASP asks for 210,000 of SHA-512 at least; we can afford more, and a stolen table is guessed that much slower.
    private const int HashIterations = 600_000;

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSecrets(builder.Configuration);
        services.AddRateLimits(builder.Configuration);
        builder.AddSessionCookie();
        AddIdentity(services);
        AddActs(services);
        services.AddPasskeys();
        services.AddAuthorization(Policies.AddTo);
        services.AddScoped<AuthenticationStateProvider, CircuitMember>();
    }

    public static void MapAccounts(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(SignOutEndpoint.Path, SignOutEndpoint.SignOutAsync).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapPasskeys();
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services
            .AddIdentityCore<Account>(options =>
            {
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                // Any address that EmailAddress takes is a name; the unique index keeps them apart.
                options.User.AllowedUserNameCharacters = "";
                options.ClaimsIdentity.UserIdClaimType = MemberClaims.UserId;
                options.ClaimsIdentity.UserNameClaimType = MemberClaims.Name;
                options.ClaimsIdentity.RoleClaimType = MemberClaims.Role;
            })
            .AddEntityFrameworkStores<CafeDbContext>()
            .AddUserStore<AccountStore>()
            .AddTokenProvider<OneTimeCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddSignInManager<AccountSignIn>();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, MemberClaimsFactory>();
    }

    private static void AddActs(IServiceCollection services) =>
        services
            .AddSingleton<Memberships>()
            .AddSingleton<PasswordHashes>()
            .AddSingleton<AccountLimits>()
            .AddSingleton<AccountMailTexts>()
            .AddSingleton<AccountMail>()
            .AddSingleton<NewHouse>()
            .AddSingleton<ResendTicket>()
            .AddSingleton<SignUp>()
            .AddSingleton<ConfirmEmail>()
            .AddSingleton<ResendConfirmation>()
            .AddSingleton<RequestPasswordReset>()
            .AddSingleton<ResetPassword>()
            .AddSingleton<ChangeProfile>()
            .AddSingleton<ChangePhoto>()
            .AddSingleton<ProfileQueries>()
            .AddSingleton<SecurityQueries>()
            .AddSingleton<EndSession>()
            .AddSingleton<EndOtherSessions>()
            .AddSingleton<ChangePassword>()
            .AddSingleton<AccountLinkQueries>()
            .AddSingleton<DeletionQueries>()
            .AddSingleton<Departure>()
            .AddScoped<AccountProof>()
            .AddScoped<DeleteAccount>()
            // Identity's own parts live in a scope, and so does what uses them.
            .AddScoped<SignIn>()
            .AddScoped<SignInWithCode>()
            .AddScoped<RecoveryCodes>()
            .AddScoped<BeginSecondFactor>()
            .AddScoped<ConfirmSecondFactor>()
            .AddScoped<RenewRecoveryCodes>()
            .AddScoped<EndSecondFactor>();
}
