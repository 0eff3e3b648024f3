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
