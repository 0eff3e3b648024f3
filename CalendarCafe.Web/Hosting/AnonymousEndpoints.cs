namespace CalendarCafe.Web.Hosting;

/// <summary>
/// The one list of what answers without being signed in, by route. Everything else falls under a policy: a test compares
/// this list with all endpoints there are.
/// </summary>
internal static class AnonymousEndpoints
{
    private static readonly string[] Routes =
    [
        "/not-found",
        "/account/sign-in",
        "/account/sign-up",
        "/account/sign-out",
        "/account/check-mail",
        "/account/confirm-email/{Token}",
        "/account/forgot-password",
        "/account/reset-password/{Token}",
        "/{organization}",
        "/{organization}/{host}",
        "/{organization}/{host}/{eventType}",
        "/manage/{token}",
        "/manage/{token}/invite.ics",
        "/dev/inbox",
        "/health/live",
        "/health/ready",
        "/openapi/{documentName}.json",
        "/{**path}",
    ];

    // Static files, the circuits of public pages, and the public API, which has no cookie.
    private static readonly string[] Starts = ["/_blazor", "/_framework/", "/api/v1/public/", "/docs/api"];

    public static bool Contain(string route) =>
        Routes.Contains(route, StringComparer.OrdinalIgnoreCase)
        || Starts.Any(start => route.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
