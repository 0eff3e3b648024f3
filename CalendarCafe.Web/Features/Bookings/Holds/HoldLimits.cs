using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Limits;
using Microsoft.Extensions.Options;

namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>How many times may be kept from one address: nobody can hold a host's whole week.</summary>
internal sealed class HoldLimits(RateLimits limits, IOptions<RateLimitOptions> options)
{
    private const int MostInAMinute = 30;
    private static readonly Duration Minute = Duration.FromMinutes(1);

    /// <summary>Counts a choice, whatever comes of it; answers how long to wait, at the most, or null.</summary>
    public async Task<Duration?> OfChoosingAsync(Visitor visitor, CancellationToken cancellationToken) =>
        await limits.TryTakeAsync("hold-visitor", visitor.Address, MostInAMinute, Minute, cancellationToken)
            ? null
            : Minute;

    /// <summary>Whether one more would be more than one address may hold at a time.</summary>
    public bool IsReachedBy(int held) => options.Value.Enabled && held >= HoldTerms.MostOfOneAddress;
}
