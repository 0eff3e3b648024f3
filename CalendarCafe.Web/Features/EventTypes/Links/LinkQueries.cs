using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.EventTypes.Links;

/// <summary>Scheduling links, for whoever follows one and for the host who made them.</summary>
internal sealed class LinkQueries(CafeDatabase database, IClock clock)
{
    internal const int MostListed = 100;

    /// <summary>Null for a link that never was; where its event type cannot be booked any more, its page says so.</summary>
    public async Task<FoundLink?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (!SecretToken.TryHash(token, out var hash))
        {
            return null;
        }

        await using var everywhere = await database.OpenWithoutTenantAsync(cancellationToken);
        var link = await everywhere
            .SchedulingLinks.AcrossTenants()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Hash == hash, cancellationToken);
        if (link is null)
        {
            return null;
        }

        await using var context = await database.OpenAsync(link.OrganizationId, cancellationToken);
        var found = await (
            from eventType in context.EventTypes
            from host in context.Users.Where(host => host.Id == eventType.OwnerUserId)
            from organization in context.Organizations.Where(row => row.Id == eventType.OrganizationId)
            where eventType.Id == link.EventTypeId
            select new
            {
                Address = new BookingAddress(organization.Slug, host.Slug, eventType.Slug),
                host.Name,
                OffersMore = context.EventTypes.Any(other =>
                    other.OwnerUserId == host.Id && other.IsActive && !other.IsHidden
                ),
            }
        ).FirstOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : new(link.StateAt(clock.GetCurrentInstant()), link.MaxUses, found.Address, found.Name, found.OffersMore);
    }

    /// <summary>What the member offers, each with its links: all that are open, then the newest of the others.</summary>
    public async Task<IReadOnlyList<LinkedEventType>> OfMemberAsync(
        Actor.Member actor,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        var isOpen = LinkUses.IsOpenAt(now);
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var own = await context
            .EventTypes.Where(row => row.OwnerUserId == actor.UserId && row.IsActive)
            .OrderBy(row => row.Position)
            .ThenBy(row => row.Slug)
            .Take(MostListed)
            .Select(row => new
            {
                row.Id,
                row.Name,
                row.Slug,
                row.IsHidden,
                Links = context
                    .SchedulingLinks.Where(link => link.EventTypeId == row.Id)
                    .OrderByDescending(isOpen)
                    .ThenByDescending(link => link.Id)
                    .Take(MostListed)
                    .ToList(),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return
        [
            .. own.Select(row => new LinkedEventType(
                row.Id,
                row.Name,
                row.Slug,
                row.IsHidden,
                [.. row.Links.Select(link => Seen(link, now))]
            )),
        ];
    }

    private static HostLink Seen(SchedulingLink link, Instant now) =>
        new(link.Id, link.StateAt(now), link.MaxUses, link.Uses, link.CreatedAt, link.ExpiresAt, link.Note);
}
