using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;

namespace CalendarCafe.Web.Hosting;

/// <summary>
/// Shows the page of a form whose token is missing or stale again, with what was typed and a fresh token, instead of a
/// bare refusal. The request goes on as one that only looks, so that no page can act on what was sent.
/// </summary>
internal static class StaleForms
{
    public static async Task ShowAgainAsync(HttpContext http, RequestDelegate next)
    {
        var isPage = http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        if (isPage && http.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            // The form refuses to be read for as long as this says that it is forged.
            http.Features.Set<IAntiforgeryValidationFeature>(null);
            http.Features.Set(new StaleForm(await ReadAsync(http)));
            http.Request.Method = HttpMethods.Get;
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        await next(http);
    }

    private static async Task<IFormCollection> ReadAsync(HttpContext http)
    {
        try
        {
            return http.Request.HasFormContentType
                ? await http.Request.ReadFormAsync(http.RequestAborted)
                : FormCollection.Empty;
        }
        catch (Exception unread) when (unread is InvalidDataException or BadHttpRequestException)
        {
            return FormCollection.Empty;
        }
    }
}
