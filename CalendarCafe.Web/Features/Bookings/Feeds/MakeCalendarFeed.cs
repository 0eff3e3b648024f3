using CalendarCafe.Domain;
using CalendarCafe.Domain.Calendars;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Feeds;

/// <summary>Makes the address of a member's own calendar. One that they had before works no more. Viewers may: theirs is masked.</summary>
internal sealed partial class MakeCalendarFeed(CafeDatabase database, IClock clock, ILogger<MakeCalendarFeed> logger)
{
    /// <summary>The secret of the address, which nobody can be told again; null where another was made in the same moment.</summary>
    public async Task<string?> ExecuteAsync(Actor.Member actor, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var open = await context
            .CalendarFeeds.Where(feed => feed.UserId == actor.UserId && feed.RevokedAt == null)
            .FirstOrDefaultAsync(cancellationToken);
        open?.Revoke(clock.GetCurrentInstant());
        try
        {
            // On its own first: of two rows at once the promise of one would be broken for a moment.
            await context.SaveChangesAsync(cancellationToken);
            var token = SecretToken.New();
            var feed = CalendarFeed.Of(actor, token.Hash);
            context.Add(feed);
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(CancellationToken.None);
            LogMade(feed.Id);
            return token.Text;
        }
        catch (DbUpdateException exception) when (exception.Refused() == DatabaseConstraints.OneCalendarFeed)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Information, "Calendar feed {FeedId} made")]
    private partial void LogMade(CalendarFeedId feedId);
}
