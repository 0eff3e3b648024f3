using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>The random cookie that owns a visitor's holds. It says nothing of them, and only its hash is kept.</summary>
internal static class VisitorCookie
{
    // "__Host-" makes the browser itself refuse it from other hosts, over http, or for a part of the site.
    public const string Name = "__Host-visitor";
    public const string DevelopmentName = "visitor";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>Who this is; a visitor without a cookie gets one with the answer.</summary>
    public static Visitor Of(HttpContext http)
    {
        if (Known(http) is { } known)
        {
            return known;
        }

        var secret = SecretToken.New();
        http.Response.Cookies.Append(
            NameIn(http),
            secret.Text,
            new()
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = Lifetime,
                Path = "/",
                SameSite = SameSiteMode.Lax,
                Secure = !IsDevelopment(http) || http.Request.IsHttps,
            }
        );
        return new(secret.Hash, VisitorAddress.Of(http).Text, IsNew: true);
    }

    /// <summary>Who this is, if they were here before.</summary>
    public static Visitor? Known(HttpContext http) =>
        SecretToken.TryHash(http.Request.Cookies[NameIn(http)], out var hash)
            ? new(hash, VisitorAddress.Of(http).Text, IsNew: false)
            : null;

    private static string NameIn(HttpContext http) => IsDevelopment(http) ? DevelopmentName : Name;

    private static bool IsDevelopment(HttpContext http) =>
        http.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment();
}
