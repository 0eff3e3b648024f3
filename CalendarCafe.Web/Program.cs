using CalendarCafe.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.UseDefaultUrls();
var app = builder.Build();
app.MapGet("/", () => "CalendarCafe");
await app.RunAsync();
