using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Demo;
using CalendarCafe.Web.Features.Api;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Notifications;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Hosting;
using CalendarCafe.Web.Shared;

var builder = WebApplication.CreateBuilder(args);
builder.UseDefaultUrls();
await using var database = await SiteDatabase.OpenAsync(builder, CancellationToken.None);

#pragma warning disable RS0030 // the one place where the real clock comes from
builder.Services.AddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
builder.Services.AddPersistence(database.ConnectionString);
builder.Services.AddLocalization();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.AddDashboardShell();
builder.Services.AddCascadingAuthenticationState();
builder.Services.AddAuthorization();
builder.Services.AddLive();
builder.AddSite();
builder.AddEventTypes().AddScheduling().AddBookings().AddNotifications().AddApi().AddDemo();

var app = builder.Build();
await SiteDatabase.MigrateAsync(app.Services, CancellationToken.None);
await app.OfferDemoAsync(CancellationToken.None);

app.UseSiteCulture();
app.UseStatusCodePagesWithReExecute("/not-found");
app.UseAntiforgery();
app.MapStaticAssets();
app.MapApi();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();

await app.RunAsync();
