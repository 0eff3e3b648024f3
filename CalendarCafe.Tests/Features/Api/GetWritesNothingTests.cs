using System.Text.Json;
using CalendarCafe.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Features.Api;

/// <summary>Mail scanners and browsers that look ahead follow links: what a GET does must be nothing. A test watches the database.</summary>
public sealed class GetWritesNothingTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact]
    public async Task No_get_writes_to_the_database()
    {
        site.Site.Clock.Reset(QuietSite.Now);
        var host = await A.Host().SettleAsync(site);
        var booked = await site.BookedAsync(host, QuietSite.Now + Duration.FromDays(1));
        var client = site.Site.CreateClient(
            new() { AllowAutoRedirect = false, BaseAddress = site.Site.ClientOptions.BaseAddress }
        );
        var paths = Paths(host, booked.ManageToken);
        paths.ShouldContain($"/manage/{booked.ManageToken}/invite.ics");
        var before = await DatabaseWatch.DumpAsync(site);

        foreach (var path in paths)
        {
            using var answer = await client.GetAsync(
                $"{path}?from=2026-03-03&to=2026-03-04&timeZone=UTC",
                HttpCompletionOption.ResponseHeadersRead,
                TestContext.Current.CancellationToken
            );
            ((int)answer.StatusCode).ShouldBeLessThan(500, path);
        }

        // The keys that protect cookies are made when first needed: that is not the request's doing.
        WithoutKeys(await DatabaseWatch.DumpAsync(site)).ShouldBe(WithoutKeys(before));
    }

    [Fact]
    public async Task Description_of_the_api_names_its_operations()
    {
        var document = await site
            .Site.CreateClient()
            .GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);

        using var read = JsonDocument.Parse(document);
        var operations = read
            .RootElement.GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject())
            .Where(operation => operation.Value.TryGetProperty("operationId", out _))
            .Select(operation => operation.Value.GetProperty("operationId").GetString());
        operations.ShouldBe(
            [
                "DescribeEventType",
                "ListSlots",
                "BookSlot",
                "HoldSlot",
                "ExtendHold",
                "ReleaseHold",
                "RescheduleBooking",
                "CancelBooking",
            ],
            ignoreOrder: true
        );
    }

    private List<string> Paths(SettledHost host, string token) =>
        [
            .. site
                .Site.Services.GetServices<EndpointDataSource>()
                .SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .Where(endpoint =>
                    endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods
                    || methods.HttpMethods.Contains("GET")
                )
                .Select(endpoint => Fill(endpoint.RoutePattern, host, token))
                .Where(path => !path.StartsWith("/_blazor", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal),
        ];

    private static string Fill(RoutePattern pattern, SettledHost host, string token) =>
        "/"
        + string.Join(
            '/',
            pattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part =>
                        part switch
                        {
                            RoutePatternLiteralPart literal => literal.Content,
                            RoutePatternSeparatorPart separator => separator.Content,
                            RoutePatternParameterPart parameter => Value(parameter.Name, host, token),
                            _ => "",
                        }
                    )
                )
            )
        );

    private static string Value(string parameter, SettledHost host, string token) =>
        parameter.ToUpperInvariant() switch
        {
            "ORGANIZATION" => host.Organization.Slug,
            "HOST" => host.User.Slug,
            "EVENTTYPE" => host.EventType.Slug,
            "TOKEN" => token,
            "DOCUMENTNAME" => "v1",
            _ => "019a0000-0000-7000-8000-000000000000",
        };

    private static string WithoutKeys(string dump) =>
        string.Join('\n', dump.Split('\n').Where(line => !line.Contains("<key id", StringComparison.Ordinal)));
}
