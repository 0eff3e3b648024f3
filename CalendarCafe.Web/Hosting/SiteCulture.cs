using System.Globalization;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Localization;

namespace CalendarCafe.Web.Hosting;

/// <summary>Which languages the site speaks, and how dates and times look in each. Pages of hosts have only English words yet.</summary>
internal static class SiteCulture
{
    public const string Default = "en";

    private const string DeskMark = "desk";

    private static readonly string[] English =
    [
        Default,
        "en-GB",
        "en-US",
        "en-CA",
        "en-AU",
        "en-IE",
        "en-NZ",
        "en-IN",
        "en-ZA",
    ];

    private static readonly string[] Formats = [.. English, "de"];

    private static readonly string[] EnglishPaths = ["/app", "/account", "/api", "/dev", "/docs", "/openapi"];

    /// <summary>Whose words are whole, the default first.</summary>
    public static IReadOnlyList<CultureInfo> Languages { get; } =
    [.. Formats.Where(format => !format.Contains('-', StringComparison.Ordinal)).Select(CultureInfo.GetCultureInfo)];

    /// <summary>How words, dates and times look to a reader of this language, whoever caused the mail; the default's where it is not offered.</summary>
    public static CultureInfo Of(string locale) =>
        CultureInfo.GetCultureInfo(LanguageChoice.Offered(locale, Formats) ?? Default);

    /// <summary>What is written in there has the words of a member's language, and times as the member reads them.</summary>
    public static async Task<T> ForReaderAsync<T>(User member, Func<Task<T>> writeAsync)
    {
        CultureInfo.CurrentUICulture = Of(member.Locale);
        CultureInfo.CurrentCulture = ReaderFormats.Of(member).On(CultureInfo.CurrentUICulture);
        return await writeAsync();
    }

    /// <summary>What is written in there has the words and formats of a reader of this language, whoever caused it.</summary>
    public static async Task<T> ForReaderAsync<T>(string locale, Func<Task<T>> writeAsync)
    {
        // Only as long as this method: whatever is asynchronous gives the culture back that it found.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Of(locale);
        return await writeAsync();
    }

    public static bool IsTranslated(PathString path) =>
        !Array.Exists(EnglishPaths, part => path.StartsWithSegments(part, StringComparison.OrdinalIgnoreCase));

    public static void UseSiteCulture(this WebApplication app)
    {
        // Workers have no reader; what they write for people is asked for in a culture of its own.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(Default);
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(Default);
        string[] pseudo = app.Environment.IsDevelopment() ? [PseudoLocalizer.Culture] : [];
        app.UseWhen(http => IsTranslated(http.Request.Path), pages => pages.Speak([.. Formats, .. pseudo]));
        app.UseWhen(http => !IsTranslated(http.Request.Path), pages => pages.Speak([.. English, .. pseudo]));
    }

    /// <summary>
    /// Shows a member's own pages with times as the member reads them; after whoever signs in is known. A circuit says by
    /// its address that its page is one of those: public pages speak to everybody alike.
    /// </summary>
    public static Task FormatForMemberAsync(HttpContext http, RequestDelegate next)
    {
        var isOwn =
            !IsTranslated(http.Request.Path)
            || (
                http.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase)
                && http.Request.Query.ContainsKey(DeskMark)
            );
        return isOwn && http.User.Formatting() is { } formats ? FormattedAsync(http, next, formats) : next(http);
    }

    // A method of its own, for whatever is asynchronous gives the culture back that it found.
    private static async Task FormattedAsync(HttpContext http, RequestDelegate next, ReaderFormats formats)
    {
        CultureInfo.CurrentCulture = formats.On(CultureInfo.CurrentCulture);
        await next(http);
    }

    private static void Speak(this IApplicationBuilder pages, string[] formats)
    {
        pages.UseRequestLocalization(options =>
        {
            options.SetDefaultCulture(Default).AddSupportedCultures(formats).AddSupportedUICultures(formats);
            options.RequestCultureProviders =
            [
                new LanguageChoice(formats),
                new AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });
        pages.Use(TellAsync);
    }

    // What stands between us and the reader must not show one reader's language to another.
    private static Task TellAsync(HttpContext http, RequestDelegate next)
    {
        var (response, language) = (http.Response, CultureInfo.CurrentUICulture.Name);
        LanguageChoice.Keep(http);
        response.OnStarting(() =>
        {
            if (response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
            {
                response.Headers.ContentLanguage = language;
                response.Headers.Append("Vary", "Accept-Language, Cookie");
            }

            return Task.CompletedTask;
        });
        return next(http);
    }
}
