namespace CalendarCafe.Web.Features.Palette;

internal static class PaletteFeature
{
    public static WebApplicationBuilder AddPalette(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PaletteQueries>();
        return builder;
    }
}
