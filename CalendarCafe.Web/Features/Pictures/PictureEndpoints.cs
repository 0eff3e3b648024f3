using CalendarCafe.Domain.Organizations;
using Microsoft.Net.Http.Headers;

namespace CalendarCafe.Web.Features.Pictures;

/// <summary>Photos and logos, for everybody. A picture never changes, so whoever has it need not ask again.</summary>
internal static class PictureEndpoints
{
    // Should somebody ever open one by itself: nothing in it runs, loads or leads anywhere.
    private const string Policy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public static void MapPictures(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/pictures/{id}", ReadAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(
        string id,
        HttpContext http,
        PictureQueries pictures,
        CancellationToken cancellationToken
    )
    {
        if (
            !Guid.TryParse(id, out var number)
            || await pictures.FindAsync(new PictureId(number), cancellationToken) is not { } picture
        )
        {
            return TypedResults.NotFound();
        }

        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.ContentSecurityPolicy = Policy;
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(picture.Sha256)}\"");
        return TypedResults.File(picture.Content, picture.ContentType, entityTag: tag);
    }
}
