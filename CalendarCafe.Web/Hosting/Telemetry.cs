using System.Diagnostics;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CalendarCafe.Web.Hosting;

/// <summary>
/// Metrics and traces by OpenTelemetry, wired once. <c>Telemetry:Metrics</c> serves metrics at /metrics for Prometheus; both
/// go to the collector that the standard variable names.
/// </summary>
internal static class Telemetry
{
    private const string MetricsKey = "Telemetry:Metrics";
    private const string CollectorKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        var telemetry = builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("calendarcafe"))
            .WithMetrics(metrics =>
                metrics
                    .AddAspNetCoreInstrumentation()
                    .AddMeter("Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Server.Circuits")
                    .AddMeter("System.Runtime")
                    .AddNpgsqlInstrumentation()
                    .AddPrometheusExporter()
            )
            .WithTracing(traces =>
                traces.AddAspNetCoreInstrumentation(options => options.EnrichWithHttpResponse = HideTokens).AddNpgsql()
            );
        if (!string.IsNullOrWhiteSpace(builder.Configuration[CollectorKey]))
        {
            telemetry.UseOtlpExporter();
        }

        return builder;
    }

    // Whoever reads traces must not be able to open what a link in a mail opens.
    private static void HideTokens(Activity activity, HttpResponse response)
    {
        var route = (response.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern;
        if (route?.GetParameter("token") is not null)
        {
            activity.SetTag("url.path", route.RawText);
        }
        // Where a general page stood in for the answer, the route is forgotten.
        else if (SecurityHeaders.TokenPageOf(response.HttpContext.Request.Path) is { } page)
        {
            activity.SetTag("url.path", $"{page}/{{token}}");
        }
    }

    public static WebApplication MapTelemetry(this WebApplication app)
    {
        // Off unless asked for: figures about tenants' traffic are the operator's, not the public's.
        if (app.Configuration.GetValue(MetricsKey, app.Environment.IsDevelopment()))
        {
            app.MapPrometheusScrapingEndpoint("/metrics").AllowAnonymous();
        }

        return app;
    }
}
