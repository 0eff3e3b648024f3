using System.Collections.Concurrent;
using System.Diagnostics;
using CalendarCafe.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CalendarCafe.Tests.Hosting;

public sealed class TelemetryTests(TestPostgres postgres)
{
    [Fact]
    public async Task Collector_that_the_standard_variable_names_gets_traces_and_metrics()
    {
        var asked = new ConcurrentBag<string>();
        await using var collector = await CollectorAsync(asked);
        await using var site = await CafeSite.OpenAsync(
            postgres,
            settings: new(StringComparer.Ordinal)
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.Single(),
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            }
        );
        using var client = site.CreateClient();
        using var answer = await client.GetAsync("/health/live");

        site.Services.GetRequiredService<TracerProvider>().ForceFlush(10_000);
        site.Services.GetRequiredService<MeterProvider>().ForceFlush(10_000);

        asked.Distinct().Order(StringComparer.Ordinal).ShouldBe(["/v1/metrics", "/v1/traces"]);
    }

    [Fact]
    public async Task Traces_name_no_token_that_opens_anything()
    {
        var paths = new ConcurrentBag<string?>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => paths.Add(activity.GetTagItem("url.path") as string),
        };
        ActivitySource.AddActivityListener(listener);
        await using var site = await CafeSite.OpenAsync(postgres);
        using var client = site.CreateClient();

        foreach (
            var path in new[]
            {
                "/manage/secret-1",
                "/links/secret-2",
                "/account/reset-password/secret-3",
                "/feeds/secret-4.ics",
            }
        )
        {
            using var answer = await client.GetAsync(path);
        }

        paths.ShouldContain("/manage/{token}");
        paths.ShouldContain("/links/{token}");
        paths.ShouldContain("/feeds/{token}");
        paths.ShouldAllBe(path => path == null || !path.Contains("secret", StringComparison.Ordinal));
    }

    private static async Task<WebApplication> CollectorAsync(ConcurrentBag<string> asked)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var collector = builder.Build();
        collector.Run(http =>
        {
            asked.Add(http.Request.Path);
            return Task.CompletedTask;
        });
        await collector.StartAsync();
        return collector;
    }
}
