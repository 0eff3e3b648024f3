using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Architecture;

public sealed class EndpointTests(TestPostgres postgres)
{
    [Fact]
    public async Task Every_endpoint_that_answers_strangers_is_on_the_list_and_every_other_has_a_policy()
    {
        await using var site = await CafeSite.OpenAsync(postgres);
        var endpoints = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

        var wrong = endpoints
            // A file of wwwroot is for everybody, and there are many.
            .Where(endpoint => endpoint.Metadata.All(item => item.GetType().Name != "StaticAssetDescriptor"))
            // Development's search for files that the last build did not know: under the fallback policy.
            .Where(endpoint => endpoint.RoutePattern.RawText != "{**path:file}")
            .Where(endpoint => IsAnonymous(endpoint) ? !IsListed(endpoint) : !HasPolicy(endpoint))
            .Select(endpoint => $"{endpoint.RoutePattern.RawText} ({endpoint.DisplayName})")
            .ToList();

        wrong.ShouldBeEmpty();
    }

    private static bool IsAnonymous(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool HasPolicy(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null;

    private static bool IsListed(RouteEndpoint endpoint) =>
        AnonymousEndpoints.Contain($"/{endpoint.RoutePattern.RawText?.TrimStart('/')}");
}
