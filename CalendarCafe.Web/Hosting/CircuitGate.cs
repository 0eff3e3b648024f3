using System.Collections.Concurrent;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Hosting;

/// <summary>
/// Who may open a circuit: pages of our own origin only (by default the endpoint accepts a WebSocket from any site, which
/// would act with the visitor's cookie), and only so many at a time by one visitor.
/// </summary>
internal sealed class CircuitGate(RequestDelegate next, bool isLimited)
{
    private const int MostOfOneVisitor = 100;

    private readonly ConcurrentDictionary<VisitorAddress, int> _open = new();

    public async Task InvokeAsync(HttpContext http)
    {
        if (!IsOwn(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var visitor = VisitorAddress.Of(http);
        var open = _open.AddOrUpdate(visitor, 1, (_, count) => count + 1);
        try
        {
            if (isLimited && open > MostOfOneVisitor)
            {
                http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return;
            }

            await next(http);
        }
        finally
        {
            Leave(visitor);
        }
    }

    private void Leave(VisitorAddress visitor)
    {
        if (_open.AddOrUpdate(visitor, 0, (_, count) => count - 1) == 0)
        {
            _open.TryRemove(new(visitor, 0));
        }
    }

    // Browsers name the origin of every WebSocket and POST; what names none is no page.
    private static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin.Count == 0
        || string.Equals(
            request.Headers.Origin,
            $"{request.Scheme}://{request.Host}",
            StringComparison.OrdinalIgnoreCase
        );
}
