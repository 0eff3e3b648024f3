using Microsoft.AspNetCore.Http.Features;

namespace CalendarCafe.Web.Hosting;

/// <summary>HEAD is answered as GET would be, but for the body: pages and the API are mapped for GET alone.</summary>
internal static class HeadRequests
{
    public static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await next(http);
            return;
        }

        var body = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null, body));
        http.Request.Method = HttpMethods.Get;
        try
        {
            await next(http);
        }
        finally
        {
            http.Request.Method = HttpMethods.Head;
            http.Features.Set(body);
        }
    }
}
