using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Limits;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>How many bookings may come from one visitor, for one invitee, to one host: spam and mail bombs end here.</summary>
internal sealed class BookingLimits(RateLimits limits)
{
    private static readonly Duration Minute = Duration.FromMinutes(1);
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly Duration Day = Duration.FromDays(1);

    /// <summary>How long to wait, at the most, before another try can succeed; null where this one may go on.</summary>
    public async Task<Duration?> WaitAsync(
        string visitorAddress,
        string email,
        UserId host,
        CancellationToken cancellationToken
    )
    {
        (string Surface, string Key, int Most, Duration Window)[] counts =
        [
            ("booking-visitor-minute", visitorAddress, 5, Minute),
            ("booking-visitor-hour", visitorAddress, 20, Hour),
            ("booking-invitee", email.ToLowerInvariant(), 10, Day),
            ("booking-host", host.ToString(), 100, Hour),
        ];
        foreach (var (surface, key, most, window) in counts)
        {
            if (!await limits.TryTakeAsync(surface, key, most, window, cancellationToken))
            {
                return window;
            }
        }

        return null;
    }
}
