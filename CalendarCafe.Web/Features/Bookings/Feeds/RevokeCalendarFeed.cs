using CalendarCafe.Domain;
using CalendarCafe.Domain.Calendars;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Feeds;

/// <summary>Makes the address of a member's own calendar show nothing any more.</summary>
internal sealed partial class RevokeCalendarFeed(
    CafeDatabase database,
    IClock clock,
    ILogger<RevokeCalendarFeed> logger
)
{
    /// <summary>False where there is none that works.</summary>
    public async Task<bool> ExecuteAsync(Actor.Member actor, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var open = await context
            .CalendarFeeds.Where(feed => feed.UserId == actor.UserId && feed.RevokedAt == null)
            .FirstOrDefaultAsync(cancellationToken);
        if (open is null)
        {
            return false;
        }

        open.Revoke(clock.GetCurrentInstant());
        await context.SaveChangesAsync(cancellationToken);
        LogRevoked(open.Id);
        return true;
    }

    [LoggerMessage(LogLevel.Information, "Calendar feed {FeedId} revoked")]
    private partial void LogRevoked(CalendarFeedId feedId);
}
