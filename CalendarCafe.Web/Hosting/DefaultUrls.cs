namespace CalendarCafe.Web.Hosting;

/// <summary>
/// The address that serves when nobody chose one. It has a key of its own, because <c>Urls</c> in appsettings.json
/// would win over <c>ASPNETCORE_URLS</c>.
/// </summary>
internal static class DefaultUrls
{
    public const string Key = "DefaultUrls";

    private static readonly string[] Choices =
    [
        WebHostDefaults.ServerUrlsKey,
        WebHostDefaults.HttpPortsKey,
        WebHostDefaults.HttpsPortsKey,
        "Kestrel:Endpoints",
    ];

    public static void UseDefaultUrls(this WebApplicationBuilder builder)
    {
        var isChosen = Choices.Any(key => builder.Configuration.GetSection(key).Exists());
        if (!isChosen && builder.Configuration[Key] is { Length: > 0 } urls)
        {
            builder.WebHost.UseUrls(urls);
        }
    }
}
