using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components.Endpoints;

namespace CalendarCafe.Web.Hosting;

/// <summary>
/// Where strangers come, pages are for https alone: their cookies are, and so no form would work. Over plain HTTP, or
/// behind a proxy whose word is not taken, a page says where to go instead, and the log says once what to set.
/// </summary>
internal sealed partial class HttpsOnly(RequestDelegate next, SiteAddress site, ILogger<HttpsOnly> logger)
{
    private int _isSaid;

    public Task InvokeAsync(HttpContext http)
    {
        var isPage = http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        if (http.Request.IsHttps || !isPage)
        {
            return next(http);
        }

        if (Interlocked.Exchange(ref _isSaid, 1) == 0)
        {
            LogPlain(site.Base);
        }

        var here = (http.Request.Path + http.Request.QueryString).TrimStart('/');
        return http.ShowAsync<HttpsOnlyDocument>(
            StatusCodes.Status400BadRequest,
            new { Address = site.Of($"/{here}") }
        );
    }

    [LoggerMessage(
        LogLevel.Warning,
        "A page was asked for over plain HTTP and refused: people open the site at {Address}; behind a proxy that ends TLS, set CalendarCafe:KnownProxies:0 to its IP address, and let it send X-Forwarded-Proto"
    )]
    private partial void LogPlain(Uri address);
}
