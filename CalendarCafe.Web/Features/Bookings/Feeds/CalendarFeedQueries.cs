using CalendarCafe.Domain;
using CalendarCafe.Domain.Calendars;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Feeds;

/// <summary>Addresses of members' own calendars, for the member and for whoever follows one.</summary>
internal sealed class CalendarFeedQueries(CafeDatabase database)
{
    public async Task<OpenFeed?> OfMemberAsync(Actor.Member actor, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        return await context
            .CalendarFeeds.Where(feed => feed.UserId == actor.UserId && feed.RevokedAt == null)
            .Select(feed => new OpenFeed(feed.CreatedAt, feed.LastUsedAt))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Whose calendar it is, in the least of roles until their own is looked up; null for an address that shows nothing.</summary>
    public async Task<(CalendarFeedId Id, Actor.Member Member)?> FindAsync(
        string token,
        CancellationToken cancellationToken
    )
    {
        if (!SecretToken.TryHash(token, out var hash))
        {
            return null;
        }

        await using var everywhere = await database.OpenWithoutTenantAsync(cancellationToken);
        var feed = await everywhere
            .CalendarFeeds.AcrossTenants()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Hash == hash && row.RevokedAt == null, cancellationToken);
        return feed is null ? null : (feed.Id, new(feed.OrganizationId, feed.UserId, Role.Viewer));
    }
}
