using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Hosting;

/// <summary>
/// What is answered while the database is away: 503, and when to come again. People get a page that asks nothing of the
/// database, programs problem+json.
/// </summary>
internal sealed class OutageAnswer(RequestDelegate next, OutageLog outages)
{
    private const int ComeAgainSeconds = 5;

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception problem) when (!http.Response.HasStarted && outages.Covers(problem, nameof(OutageAnswer)))
        {
            await AnswerAsync(http);
        }
    }

    private static Task AnswerAsync(HttpContext http)
    {
        http.Response.Clear();
        http.AnswerWith(StatusCodes.Status503ServiceUnavailable);
        http.Response.Headers.RetryAfter = $"{ComeAgainSeconds}";
        http.Response.Headers.CacheControl = "no-store";
        return http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            ? TypedResults
                .Problem(
                    statusCode: StatusCodes.Status503ServiceUnavailable,
                    title: "The site is back in a moment.",
                    detail: "Nothing was changed. Ask again after the seconds that Retry-After names."
                )
                .ExecuteAsync(http)
            : http.ShowAsync<OutageDocument>(StatusCodes.Status503ServiceUnavailable);
    }
}
