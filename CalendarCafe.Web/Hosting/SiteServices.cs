using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Hosting;

/// <summary>What every request passes before it reaches a feature, in order.</summary>
internal static class SiteServices
{
    public static WebApplicationBuilder AddSite(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddOptions<SiteOptions>()
            .Bind(builder.Configuration.GetSection(SiteOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddSingleton<SiteAddress>();
        builder.Services.AddCompression();
        builder.Services.AddHostedService<SweepWorker>();
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddSingleton<ResourceManagerStringLocalizerFactory>();
            builder.Services.AddSingleton<IStringLocalizerFactory, PseudoLocalizerFactory>();
        }

        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            // Only who is named is believed: by default ASP.NET Core trusts whatever runs on the same machine.
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var proxy in SiteSettings.KnownProxies(builder.Configuration))
            {
                options.KnownProxies.Add(proxy);
            }
        });
        return builder;
    }

    public static void UseSite(this WebApplication app)
    {
        app.Use(HeadRequests.AnswerAsync);
        // With nobody named, the middleware would believe everybody.
        if (SiteSettings.KnownProxies(app.Configuration).Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseSecurityHeaders();
        app.UseCompression();
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase),
            circuits =>
                circuits.UseMiddleware<CircuitGate>(
                    app.Configuration.GetValue("RateLimits:Enabled", defaultValue: true)
                )
        );
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/error", createScopeForErrors: true);
        }

        app.UseSiteCulture();
        app.UseMiddleware<OutageAnswer>();
        // Programs get their refusals as problem+json, people as a page.
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase),
            api => api.UseStatusCodePages()
        );
        app.UseWhen(
            http => !http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase),
            pages => pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true)
        );
        app.Use(ShowRefusalAsync);
        // After what runs a request again, so that the page of its refusal is found too.
        app.UseRouting();
        if (!app.Environment.IsDevelopment())
        {
            app.UseMiddleware<HttpsOnly>();
        }

        app.Use(KeepPagesOffApiAsync);
        app.Use(LowerCaseAddresses.RedirectAsync);
        app.UseRateLimiter();
        app.UseAuthentication();
        app.Use(SiteCulture.FormatForMemberAsync);
        app.UseAuthorization();
        app.Use(NulFreeForms.CleanAsync);
        app.UseAntiforgery();
        app.Use(StaleForms.ShowAgainAsync);
    }

    // An address of the API that is none has the shape of a booking page's, and its caller reads no page.
    private static Task KeepPagesOffApiAsync(HttpContext http, RequestDelegate next)
    {
        if (
            http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            && http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        )
        {
            http.SetEndpoint(null);
        }

        return next(http);
    }

    // The page that stands in for an answer reads no form, whatever was sent to the page that was refused.
    private static Task ShowRefusalAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null && HttpMethods.IsPost(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get;
        }

        return next(http);
    }
}
