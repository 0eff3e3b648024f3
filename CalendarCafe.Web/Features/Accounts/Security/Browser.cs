namespace CalendarCafe.Web.Features.Accounts.Security;

/// <summary>What a browser calls itself, as much of it as people recognise; null for what is neither of the usual.</summary>
public sealed record Browser(string? Name, string? System)
{
    // Each calls itself by the names of those before it, too: the first that fits is the most special.
    private static readonly (string Mark, string Name)[] Names =
    [
        ("Edg/", "Edge"),
        ("EdgA/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("CrOS", "ChromeOS"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];

    public static Browser Of(string userAgent) => new(First(Names, userAgent), First(Systems, userAgent));

    private static string? First((string Mark, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(one => userAgent.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
