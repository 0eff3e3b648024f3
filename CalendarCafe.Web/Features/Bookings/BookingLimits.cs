using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Limits;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>
/// How many bookings may come from one visitor, for one invitee, to one host: spam and mail bombs end here. Each answers
/// how long to wait, at the most, or null.
/// </summary>
internal sealed class BookingLimits(RateLimits limits)
{
    private static readonly Duration Minute = Duration.FromMinutes(1);
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly Duration Day = Duration.FromDays(1);

    /// <summary>Counts a try, whatever comes of it, and each mail to guests that it would cause.</summary>
    public Task<Duration?> OfVisitorAsync(string visitorAddress, int guests, CancellationToken cancellationToken) =>
        WaitAsync(
            [
                new("booking-visitor-minute", visitorAddress, 5, Minute),
                new("booking-visitor-hour", visitorAddress, 20, Hour),
                .. Enumerable.Repeat(new Count("booking-visitor-guests", visitorAddress, 30, Hour), guests),
            ],
            cancellationToken
        );

    /// <summary>
    /// Counts a booking that is about to be made: tries at times that are taken must not use up what others may book.
    /// </summary>
    public Task<Duration?> OfMeetingAsync(
        string email,
        IReadOnlyList<string> guests,
        UserId host,
        CancellationToken cancellationToken
    ) =>
        WaitAsync(
            [
                // An address is mailed as often whoever names it: as their own or as a guest's.
                .. guests.Prepend(email).Select(OfAddress),
                new("booking-host", host.ToString(), 100, Hour),
            ],
            cancellationToken
        );

    /// <summary>Counts a mail with a code that a visitor causes, wherever it goes.</summary>
    public Task<Duration?> OfCodesAsync(string visitorAddress, CancellationToken cancellationToken) =>
        WaitAsync([new("email-code-visitor", visitorAddress, 10, Hour)], cancellationToken);

    /// <summary>Whether this address may be mailed one more code: seldom for one visitor, and not much more often for all of them.</summary>
    public async Task<bool> MayMailCodeAsync(string email, string visitorAddress, CancellationToken cancellationToken)
    {
        var address = email.ToLowerInvariant();
        return await WaitAsync(
            [
                new("email-code-pair", $"{visitorAddress}\n{address}", 5, Hour),
                new("email-code-address", address, 20, Hour),
            ],
            cancellationToken
        )
            is null;
    }

    private static Count OfAddress(string email) => new("booking-invitee", email.ToLowerInvariant(), 10, Day);

    /// <summary>Counts a try to move one booking, whatever comes of it: each move writes to two people, and to the guests, who asked for nothing.</summary>
    public Task<Duration?> OfMovesAsync(
        BookingId booking,
        IReadOnlyList<string> guests,
        CancellationToken cancellationToken
    ) => WaitAsync([new("booking-moves", booking.ToString(), 20, Day), .. guests.Select(OfAddress)], cancellationToken);

    private async Task<Duration?> WaitAsync(Count[] counts, CancellationToken cancellationToken)
    {
        foreach (var (surface, key, most, window) in counts)
        {
            if (!await limits.TryTakeAsync(surface, key, most, window, cancellationToken))
            {
                return window;
            }
        }

        return null;
    }

    private sealed record Count(string Surface, string Key, int Most, Duration Window);
}
