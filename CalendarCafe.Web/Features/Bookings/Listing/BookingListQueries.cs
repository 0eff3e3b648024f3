using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Agenda;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Listing;

/// <summary>A host's bookings by tab, filter and page, and as a calendar shows them.</summary>
internal sealed class BookingListQueries(CafeDatabase database, IClock clock)
{
    internal const int PageSize = 25;
    internal const int MostInView = 500;
    private const int MostEventTypes = 100;

    /// <summary>The last page where the asked one lies beyond it.</summary>
    public async Task<ListedBookings> ListAsync(
        Actor.Member actor,
        ListQuery query,
        DateTimeZone zone,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        var counts = await CountAsync(context, actor, query, zone, now, cancellationToken);
        var pages = Math.Clamp((counts[query.Tab] + PageSize - 1) / PageSize, 1, ListQuery.MostPages);
        var page = Math.Min(query.Page, pages);
        var rows = await HostBookingLines
            .Of(
                context,
                InOrder(MatchingBookings.Of(context, actor, query, zone, now), query.Tab)
                    .Skip((page - 1) * PageSize)
                    .Take(PageSize)
            )
            .ToListAsync(cancellationToken);
        return new(rows, counts, page, pages);
    }

    /// <summary>Meetings that have to do with a span, the first first, at most five hundred.</summary>
    public async Task<IReadOnlyList<HostBooking>> WithinAsync(
        Actor.Member actor,
        ListQuery query,
        DateTimeZone zone,
        Interval span,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        return await HostBookingLines
            .Of(
                context,
                InOrder(MatchingBookings.Within(context, actor, query, zone, span), ListTab.Upcoming).Take(MostInView)
            )
            .ToListAsync(cancellationToken);
    }

    /// <summary>What the member offers, to choose by, in their own order.</summary>
    public async Task<IReadOnlyList<ListedEventType>> EventTypesAsync(
        Actor.Member actor,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        return await context
            .EventTypes.Where(row => row.OwnerUserId == actor.UserId)
            .OrderBy(row => row.Position)
            .ThenBy(row => row.Id)
            .Take(MostEventTypes)
            .Select(row => new ListedEventType(row.Id, row.Name, row.Slug, row.IsActive))
            .ToListAsync(cancellationToken);
    }

    /// <summary>What comes next comes first; of what lies behind, the last.</summary>
    public static IQueryable<Booking> InOrder(IQueryable<Booking> rows, ListTab tab) =>
        tab is ListTab.Past or ListTab.Canceled
            ? rows.OrderByDescending(row => row.StartsAt).ThenBy(row => row.Id)
            : rows.OrderBy(row => row.StartsAt).ThenBy(row => row.Id);

    // One statement for all four, and none counts further than it says.
    private static Task<TabCounts> CountAsync(
        CafeDbContext context,
        Actor.Member actor,
        ListQuery query,
        DateTimeZone zone,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var upcoming = Counted(ListTab.Upcoming);
        var pending = Counted(ListTab.Pending);
        var past = Counted(ListTab.Past);
        var canceled = Counted(ListTab.Canceled);
        return context
            .Organizations.Where(row => row.Id == actor.OrganizationId)
            .Select(_ => new TabCounts(upcoming.Count(), pending.Count(), past.Count(), canceled.Count()))
            .SingleAsync(cancellationToken);

        IQueryable<BookingId> Counted(ListTab tab) =>
            InOrder(MatchingBookings.Of(context, actor, query.In(tab), zone, now), tab)
                .Select(row => row.Id)
                .Take(TabCounts.Most);
    }
}
