using CalendarCafe.Web.Hosting;

namespace CalendarCafe.Web.Demo;

/// <summary>Demo data in Development, unless <c>Demo:Enabled</c> says otherwise; never elsewhere.</summary>
internal static class DemoStart
{
    public static WebApplicationBuilder AddDemo(this WebApplicationBuilder builder)
    {
        var isOpen =
            builder.Environment.IsDevelopment() && builder.Configuration.GetValue("Demo:Enabled", defaultValue: true);
        builder.Services.AddSingleton<DemoOrganization>().AddSingleton(new DemoDoor(isOpen));
        return builder;
    }

    public static async Task OfferDemoAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        if (!app.Services.GetRequiredService<DemoDoor>().IsOpen)
        {
            return;
        }

        await app.Services.GetRequiredService<DemoOrganization>().CreateAsync(cancellationToken);
        app.Lifetime.ApplicationStarted.Register(() =>
            DemoGreeting.Print(app.Services.GetRequiredService<SiteAddress>())
        );
    }
}
