using System.Collections.Concurrent;
using CalendarCafe.Domain.Calendars;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Feeds;

/// <summary>When feeds were read last, noted now and written down later: reading one writes nothing.</summary>
internal sealed class FeedUses(CafeDatabase database)
{
    private readonly ConcurrentDictionary<CalendarFeedId, Instant> _uses = new();

    public void Note(CalendarFeedId feed, Instant now) => _uses[feed] = now;

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (_uses.IsEmpty)
        {
            return;
        }

        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        foreach (var (feed, usedAt) in _uses)
        {
            await context
                .CalendarFeeds.AcrossTenants()
                .Where(row => row.Id == feed && (row.LastUsedAt == null || row.LastUsedAt < usedAt))
                .ExecuteUpdateAsync(row => row.SetProperty(used => used.LastUsedAt, usedAt), cancellationToken);
            _uses.TryRemove(new(feed, usedAt)); // unless it was read again meanwhile
        }
    }
}
