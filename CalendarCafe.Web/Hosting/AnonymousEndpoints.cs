using Microsoft.AspNetCore.Authorization;

namespace CalendarCafe.Web.Hosting;

/// <summary>
/// The one list of what answers without being signed in, by route. Everything else falls under a policy: a test compares
/// this list with all endpoints there are.
/// </summary>
internal static class AnonymousEndpoints
{
    private static readonly string[] Routes =
    [
        "/",
        "/not-found",
        "/error",
        "/metrics",
        "/account/sign-in",
        "/account/sign-in/code",
        "/account/sign-in/passkey",
        "/account/sign-in/passkey/question",
        "/account/sign-up",
        "/account/sign-out",
        "/account/deleted",
        "/account/check-mail",
        "/account/confirm-email/{Token}",
        "/account/forgot-password",
        "/account/reset-password/{Token}",
        "/account/invitation/{Token}",
        "/{organization}",
        "/{organization}/{host}",
        "/{organization}/{host}/{eventType}",
        "/feeds/{token}.ics",
        "/links/{token}",
        "/pictures/{id}",
        "/manage/{token}",
        "/manage/{token}/invite.ics",
        "/manage/{token}/reschedule",
        "/dev/inbox",
        "/dev/inbox/{Id}",
        "/dev/inbox/{id}/html",
        "/dev/row/{slug}",
        "/health/live",
        "/health/ready",
        "/openapi/{documentName}.json",
    ];

    private static readonly string[] CircuitStarts = ["/_blazor", "/_framework/"];

    private static readonly string[] Starts = [.. CircuitStarts, "/api/v1/public/", "/docs/api"];

    /// <summary>
    /// Opens the circuits and Blazor's own addresses to strangers: public pages have live islands. What a circuit then
    /// shows or does is up to the policies of its pages.
    /// </summary>
    public static void AllowCircuits(this RazorComponentsEndpointConventionBuilder components) =>
        components.Add(endpoint =>
        {
            var route = (endpoint as RouteEndpointBuilder)?.RoutePattern.RawText ?? "";
            if (CircuitStarts.Any(start => route.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            {
                endpoint.Metadata.Add(new AllowAnonymousAttribute());
            }
        });

    public static bool Contain(string route) =>
        Routes.Contains(route, StringComparer.OrdinalIgnoreCase)
        || Starts.Any(start => route.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
