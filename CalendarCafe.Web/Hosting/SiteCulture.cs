using System.Globalization;

namespace CalendarCafe.Web.Hosting;

/// <summary>The reader's language decides how dates and times look; words are English until others are complete.</summary>
internal static class SiteCulture
{
    public const string Default = "en";

    private static readonly string[] Formats =
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

    /// <summary>How dates and times look to a reader of this language, whoever caused the mail; the default's where it is not offered.</summary>
    public static CultureInfo Of(string locale) =>
        CultureInfo.GetCultureInfo(
            Array.Find(Formats, format => string.Equals(format, locale, StringComparison.OrdinalIgnoreCase)) ?? Default
        );

    public static void UseSiteCulture(this WebApplication app)
    {
        // Workers have no reader; what they write for people is asked for in a culture of its own.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(Default);
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(Default);
        app.UseRequestLocalization(options =>
            options.SetDefaultCulture(Default).AddSupportedCultures(Formats).AddSupportedUICultures(Formats)
        );
    }
}
