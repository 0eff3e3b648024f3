namespace CalendarCafe.Web.Shared;

/// <summary>
/// What the browser's cookie says: the choice, and, because the server cannot see it, which palette the system asked
/// for last time. Without the latter a dark page would flash light until its circuit is up.
/// </summary>
internal sealed record ThemePreference(ThemeChoice Choice, bool IsSystemDark)
{
    public const string CookieName = "theme";
    public const string SecureCookieName = "__Host-theme";

    public static ThemePreference Default { get; } = new(ThemeChoice.System, IsSystemDark: false);

    public bool IsDark =>
        Choice switch
        {
            ThemeChoice.System => IsSystemDark,
            ThemeChoice.Light => false,
            ThemeChoice.Dark => true,
        };

    /// <summary>The document's data-theme; null leaves it to the system.</summary>
    public string? Attribute =>
        Choice switch
        {
            ThemeChoice.System => null,
            ThemeChoice.Light => "light",
            ThemeChoice.Dark => "dark",
        };

    public static ThemePreference Parse(string? cookie) =>
        cookie switch
        {
            "light" => new(ThemeChoice.Light, IsSystemDark: false),
            "dark" => new(ThemeChoice.Dark, IsSystemDark: false),
            "system-dark" => new(ThemeChoice.System, IsSystemDark: true),
            _ => Default,
        };

    public static ThemePreference Of(IRequestCookieCollection cookies) =>
        Parse(cookies[SecureCookieName] ?? cookies[CookieName]);

    public override string ToString() => Attribute ?? (IsSystemDark ? "system-dark" : "system-light");
}
