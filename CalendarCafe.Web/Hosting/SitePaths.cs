namespace CalendarCafe.Web.Hosting;

internal static class SitePaths
{
    /// <summary>Where this node keeps files: the embedded database, and mail that has no server to go to.</summary>
    public static string DataPath(this WebApplicationBuilder builder) =>
        Path.GetFullPath(
            builder.Configuration["CalendarCafe:DataPath"] ?? ".data",
            builder.Environment.ContentRootPath
        );
}
