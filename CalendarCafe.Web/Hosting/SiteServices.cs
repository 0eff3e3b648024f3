namespace CalendarCafe.Web.Hosting;

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
        return builder;
    }
}
