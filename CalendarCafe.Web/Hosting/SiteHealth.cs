using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace CalendarCafe.Web.Hosting;

/// <summary>Live: the process answers. Ready: its database does too.</summary>
internal static class SiteHealth
{
    private const string Ready = "ready";

    public static WebApplicationBuilder AddSiteHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: [Ready]);
        return builder;
    }

    public static WebApplication MapSiteHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) })
            .AllowAnonymous();
        return app;
    }
}
