using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>The cookie that a signed-in browser carries, and the one that forms check.</summary>
internal static class SessionCookie
{
    public const string SignInPath = "/account/sign-in";

    // "__Host-" makes the browser itself refuse it from other hosts, over http, or for a part of the site.
    public const string Name = "__Host-CalendarCafe";
    public const string DevelopmentName = "CalendarCafe";

    /// <summary>How long a cookie or circuit may go on after its sessions were revoked.</summary>
    public static TimeSpan LongestUnchecked { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether somebody comes who says they are signed in; whether they are is another matter.</summary>
    public static bool IsIn(HttpRequest request) =>
        request.Cookies.ContainsKey(Name) || request.Cookies.ContainsKey(DevelopmentName);

    public static void AddSessionCookie(this WebApplicationBuilder builder)
    {
        var isDevelopment = builder.Environment.IsDevelopment();
        builder
            .Services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                options =>
                {
                    options.Cookie.Name = isDevelopment ? DevelopmentName : Name;
                    Harden(options.Cookie, isDevelopment);
                    options.ExpireTimeSpan = TimeSpan.FromDays(14);
                    options.SlidingExpiration = true;
                    options.LoginPath = SignInPath;
                    options.ReturnUrlParameter = "returnUrl";
                    options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
                    options.Events.OnRedirectToLogin = AskToSignInAsync;
                    // Not allowed and not found answer alike.
                    options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status404NotFound);
                }
            )
            // Whose password was right, until the code of the second factor is.
            .AddCookie(
                IdentityConstants.TwoFactorUserIdScheme,
                options =>
                {
                    options.Cookie.Name = $"{(isDevelopment ? DevelopmentName : Name)}.Code";
                    Harden(options.Cookie, isDevelopment);
                    options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
                }
            )
            // Identity signs out of this one too, whenever it ends a session; nothing issues it yet.
            .AddCookie(
                IdentityConstants.TwoFactorRememberMeScheme,
                options =>
                {
                    options.Cookie.Name = $"{(isDevelopment ? DevelopmentName : Name)}.Remembered";
                    Harden(options.Cookie, isDevelopment);
                }
            );
        builder.Services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = LongestUnchecked;
            options.OnRefreshingPrincipal = KeepSessionAsync;
        });
        builder.Services.Configure<AntiforgeryOptions>(options =>
        {
            options.Cookie.Name = $"{(isDevelopment ? DevelopmentName : Name)}.Form";
            Harden(options.Cookie, isDevelopment);
        });
    }

    /// <summary>One more cookie that only the site reads, beside that of the session.</summary>
    public static CookieBuilder Beside(string purpose, bool isDevelopment)
    {
        var cookie = new CookieBuilder { Name = $"{(isDevelopment ? DevelopmentName : Name)}.{purpose}" };
        Harden(cookie, isDevelopment);
        return cookie;
    }

    // Identity makes the claims anew, and knows nothing of sessions.
    private static Task KeepSessionAsync(SecurityStampRefreshingPrincipalContext context)
    {
        if (
            context.CurrentPrincipal?.FindFirst(MemberClaims.Session) is { } session
            && context.NewPrincipal?.Identity is ClaimsIdentity renewed
        )
        {
            renewed.AddClaim(session.Clone());
        }

        return Task.CompletedTask;
    }

    private static void Harden(CookieBuilder cookie, bool isDevelopment)
    {
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.Path = "/";
        cookie.IsEssential = true;
        cookie.SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
    }

    private static Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var isPage =
            HttpMethods.IsGet(context.Request.Method)
            && !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
        if (!isPage)
        {
            return Answer(context, StatusCodes.Status401Unauthorized);
        }

        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
