using System.Threading.RateLimiting;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Hosting;

/// <summary>How often one visitor may read, counted on each node; what is written counts in the database instead.</summary>
internal static class ReadLimits
{
    public const string Availability = "availability";
    public const string TokenPages = "token pages";

    public static WebApplicationBuilder AddReadLimits(this WebApplicationBuilder builder)
    {
        var isLimited = builder.Configuration.GetValue("RateLimits:Enabled", defaultValue: true);
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(Availability, http => PerMinute(http, isLimited, 60));
            options.AddPolicy(TokenPages, http => PerMinute(http, isLimited, 30));
        });
        return builder;
    }

    private static RateLimitPartition<string> PerMinute(HttpContext http, bool isLimited, int most)
    {
        var visitor = VisitorAddress.Of(http).Text;
        return isLimited
            ? RateLimitPartition.GetSlidingWindowLimiter(
                visitor,
                _ =>
                    new()
                    {
                        PermitLimit = most,
                        Window = TimeSpan.FromMinutes(1),
                        SegmentsPerWindow = 6,
                    }
            )
            : RateLimitPartition.GetNoLimiter(visitor);
    }
}
