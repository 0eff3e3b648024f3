using Microsoft.AspNetCore.Localization;

namespace CalendarCafe.Web.Hosting;

/// <summary>
/// The language that a visitor chose by a link, before what their browser prefers. A cookie keeps it, so that every page,
/// form and answer after it speaks the same.
/// </summary>
internal sealed class LanguageChoice(IReadOnlyList<string> offered) : RequestCultureProvider
{
    public const string Parameter = "lang";

    // "__Host-" makes the browser itself refuse it from other hosts, over http, or for a part of the site.
    private const string SafeCookie = "__Host-language";
    private const string PlainCookie = "language";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    /// <summary>What is offered to who asks for this language: for de-AT it is de. Null where nothing is.</summary>
    public static string? Offered(string? locale, IEnumerable<string> offered)
    {
        var asked = locale ?? "";
        return Find(asked) ?? Find(asked.Split('-')[0]);

        string? Find(string tag) =>
            offered.FirstOrDefault(format => string.Equals(format, tag, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What an address needs at its end so that the page speaks this language, empty for the site's own.</summary>
    public static string MarkFor(string locale)
    {
        var language = SiteCulture.Of(locale).TwoLetterISOLanguageName;
        return language == SiteCulture.Default ? "" : $"?{Parameter}={language}";
    }

    /// <summary>Remembers what the address of a page says; that of a circuit only repeats what its page speaks.</summary>
    public static void Keep(HttpContext http)
    {
        var isPage =
            HttpMethods.IsGet(http.Request.Method)
            && SiteCulture.IsTranslated(http.Request.Path)
            && !http.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);
        var spoken = http.Features.Get<IRequestCultureFeature>();
        if (isPage && spoken?.Provider is LanguageChoice choice && choice.In(http.Request.Query[Parameter]) is { } said)
        {
            http.Response.Cookies.Append(
                CookieIn(http.Request),
                said,
                new()
                {
                    HttpOnly = true,
                    IsEssential = true,
                    MaxAge = Lifetime,
                    Path = "/",
                    SameSite = SameSiteMode.Lax,
                    Secure = http.Request.IsHttps,
                }
            );
        }
    }

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var request = httpContext.Request;
        var chosen = In(request.Query[Parameter]) ?? In(request.Cookies[CookieIn(request)]);
        return Task.FromResult(chosen is null ? null : new ProviderCultureResult(WithFormats(chosen, request)));
    }

    private static string CookieIn(HttpRequest request) => request.IsHttps ? SafeCookie : PlainCookie;

    private string? In(string? locale) => Offered(locale, offered);

    // Whoever chooses English has not chosen how dates look: that is still for the browser to say.
    private string WithFormats(string chosen, HttpRequest request) =>
        request
            .GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => In(wish.Value.Value))
            .FirstOrDefault(format => format?.StartsWith($"{chosen}-", StringComparison.OrdinalIgnoreCase) == true)
        ?? chosen;
}
