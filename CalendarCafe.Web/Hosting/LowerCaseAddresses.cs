namespace CalendarCafe.Web.Hosting;

/// <summary>Leads from a public address with capitals in it, as people type them, to the one that there is.</summary>
internal static class LowerCaseAddresses
{
    private static readonly string[] Parts = ["organization", "host", "eventType"];

    public static Task RedirectAsync(HttpContext http, RequestDelegate next)
    {
        var isPublic =
            (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText
            is "/{organization}"
                or "/{organization}/{host}"
                or "/{organization}/{host}/{eventType}";
        if (!isPublic || !http.Request.Path.Value!.Any(char.IsAsciiLetterUpper)) // a route was matched, so there is a path
        {
            return next(http);
        }

        var slugs = Parts
            .Select(part => http.GetRouteValue(part) as string)
            .OfType<string>()
            .Select(slug => Uri.EscapeDataString(slug.ToLowerInvariant()));
        http.Response.Redirect(
            $"/{string.Join('/', slugs)}{http.Request.QueryString}",
            permanent: true,
            preserveMethod: !HttpMethods.IsGet(http.Request.Method)
        );
        return Task.CompletedTask;
    }
}
