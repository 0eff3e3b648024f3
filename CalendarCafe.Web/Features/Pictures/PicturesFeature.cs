using CalendarCafe.Infrastructure.Pictures;

namespace CalendarCafe.Web.Features.Pictures;

/// <summary>Photos of people and logos of organisations.</summary>
internal static class PicturesFeature
{
    public static WebApplicationBuilder AddPictures(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PictureMaker>().AddSingleton<PictureQueries>();
        return builder;
    }
}
