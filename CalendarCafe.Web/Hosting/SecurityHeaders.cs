using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Hosting;

/// <summary>What every answer tells the browser not to allow; pages behind a secret link are neither indexed nor named to others.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self';"
        + " connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    // The reference page of the API brings its script in the page.
    private const string ReferencePolicy =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
        + " font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    private static readonly PathString[] TokenPages =
    [
        "/manage",
        "/links",
        "/feeds",
        "/account/confirm-email",
        "/account/reset-password",
        "/account/invitation",
        "/api/v1/public/bookings",
    ];

    /// <summary>Whether the path itself may be a secret.</summary>
    public static bool IsTokenPage(PathString path) => TokenPageOf(path) is not null;

    /// <summary>What stands before the secret in a path that may have one; null where none can be.</summary>
    public static string? TokenPageOf(PathString path) =>
        Array.Find(TokenPages, page => path.StartsWithSegments(page, StringComparison.OrdinalIgnoreCase)).Value;

    public static void UseSecurityHeaders(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.Use(
            (http, next) =>
            {
                // The page that stands in for an answer has another path.
                var path = http.Request.Path;
                // At the last moment, for an error page starts the answer anew.
                http.Response.OnStarting(() =>
                {
                    Write(http.Response.Headers, path);
                    if (http.Features.Get<FormTarget>() is { } target)
                    {
                        Allow(http.Response.Headers, target);
                    }

                    return Task.CompletedTask;
                });
                return next(http);
            }
        );
    }

    private static void Allow(IHeaderDictionary headers, FormTarget target) =>
        headers.ContentSecurityPolicy = headers
            .ContentSecurityPolicy.ToString()
            .Replace("form-action 'self'", $"form-action 'self' {target.Origin}", StringComparison.Ordinal);

    private static void Write(IHeaderDictionary headers, PathString path)
    {
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = path.StartsWithSegments("/docs", StringComparison.OrdinalIgnoreCase)
                ? ReferencePolicy
                : Policy;
        }

        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (IsTokenPage(path))
        {
            headers["Referrer-Policy"] = "no-referrer";
            headers["X-Robots-Tag"] = "noindex, nofollow";
            headers.CacheControl = "no-store";
        }
    }
}
