using System.IO.Compression;
using CalendarCafe.Web.Features.Accounts;
using Microsoft.AspNetCore.ResponseCompression;

namespace CalendarCafe.Web.Hosting;

/// <summary>
/// Answers to strangers, made small. Where a secret could stand beside what somebody else had the page say, its length would
/// tell of the secret (BREACH): what belongs to an account or to a link in a mail is sent as it is.
/// </summary>
internal static class Compression
{
    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "application/json", "application/problem+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    public static void UseCompression(this WebApplication app) =>
        app.UseWhen(IsForAnyone, open => open.UseResponseCompression());

    // The form's antiforgery token is masked anew in each answer: it has no one length to guess by.
    private static bool IsForAnyone(HttpContext http) =>
        !SessionCookie.IsIn(http.Request)
        && !SecurityHeaders.IsTokenPage(http.Request.Path)
        && !http.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);
}
