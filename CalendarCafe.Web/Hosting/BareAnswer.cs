using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CalendarCafe.Web.Hosting;

/// <summary>Answers with a page of its own, without the router, and whatever the request has begun to render before.</summary>
internal static class BareAnswer
{
    public static async Task ShowAsync<TPage>(this HttpContext http, int status, object? parameters = null)
        where TPage : IComponent
    {
        var services = http.RequestServices;
        // A renderer of its own: that of the request can begin only once.
        await using var scope = services.CreateAsyncScope();
        http.RequestServices = scope.ServiceProvider;
        try
        {
            var page = parameters is null
                ? new RazorComponentResult<TPage>()
                : new RazorComponentResult<TPage>(parameters);
            page.StatusCode = status;
            await page.ExecuteAsync(http);
        }
        finally
        {
            http.RequestServices = services;
        }
    }
}
