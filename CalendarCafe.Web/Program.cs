using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Demo;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Features.Api;
using CalendarCafe.Web.Features.Availability;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Members;
using CalendarCafe.Web.Features.Notifications;
using CalendarCafe.Web.Features.Organizations;
using CalendarCafe.Web.Features.Palette;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Features.Teams;
using CalendarCafe.Web.Hosting;
using CalendarCafe.Web.Shared;

var builder = WebApplication.CreateBuilder(args);
builder.UseDefaultUrls();
var run = SiteRun.Prepare(builder);
if (!SiteSettings.Suffice(builder.Configuration, builder.Environment, Console.Error))
{
    return 1;
}

await using var database = await SiteDatabase.TryOpenAsync(builder, CancellationToken.None);
if (database is null)
{
    return 1;
}

#pragma warning disable RS0030 // the one place where the real clock comes from
builder.Services.AddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
builder.Services.AddPersistence(database.ConnectionString).AddLive().AddLocalization();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.AddDashboardShell();
builder.Services.AddCascadingAuthenticationState();
builder.AddSite().AddSiteHealth().AddTelemetry().AddReadLimits();
builder.AddAccounts();
builder.AddEventTypes().AddScheduling().AddAvailability().AddBookings().AddPalette();
builder.AddOrganizations().AddMembers().AddTeams().AddNotifications().AddApi().AddDemo();

var app = builder.Build();
if (!SiteSettings.AreValid(app.Services, Console.Error))
{
    return 1;
}

await app.OfferDemoAsync(CancellationToken.None);

app.UseSite();
app.MapStaticAssets().AllowAnonymous();
app.MapSiteHealth().MapTelemetry().MapOneRow().MapApi().MapBookings().MapNotifications().MapOrganizations();
app.MapRazorComponents<App>()
    .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
    .AllowCircuits();
app.MapAccounts();

return await run.ToEndAsync(app, Console.Error);
