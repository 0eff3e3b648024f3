using CalendarCafe.Web.Hosting;

namespace CalendarCafe.Web.Demo;

/// <summary>Demo data in Development, unless <c>Demo:Enabled</c> says otherwise; never elsewhere.</summary>
internal static class DemoStart
{
    public static WebApplicationBuilder AddDemo(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DemoOrganization>();
        return builder;
    }

    public static async Task OfferDemoAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        if (!app.Environment.IsDevelopment() || !app.Configuration.GetValue("Demo:Enabled", defaultValue: true))
        {
            return;
        }

        await app.Services.GetRequiredService<DemoOrganization>().CreateAsync(cancellationToken);
        app.Lifetime.ApplicationStarted.Register(() =>
            DemoGreeting.Print(app.Services.GetRequiredService<SiteAddress>())
        );
    }
}
