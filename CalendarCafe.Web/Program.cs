using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Hosting;
using CalendarCafe.Web.Shared;

var builder = WebApplication.CreateBuilder(args);
builder.UseDefaultUrls();
builder.DemandProductionSettings();
await using var database = await SiteDatabase.OpenAsync(builder, CancellationToken.None);

#pragma warning disable RS0030 // the one place where the real clock comes from
builder.Services.AddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
builder.Services.AddPersistence(database.ConnectionString);
builder.Services.AddMail(builder.Configuration, builder.DataPath());
builder.Services.AddLocalization();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddCascadingAuthenticationState();
builder.AddAccounts();

var app = builder.Build();
await SiteDatabase.MigrateAsync(app.Services, CancellationToken.None);

app.UseStatusCodePagesWithReExecute("/not-found");
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode().AllowCircuits();
app.MapAccounts();
app.MapFallback("{**path}", () => TypedResults.NotFound()).AllowAnonymous();

await app.RunAsync();
