using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.EventTypes.Sharing;

/// <summary>A few times that a host can name in a mail: each of them is offered as well.</summary>
internal sealed class SuggestedTimeQueries(CafeDatabase database, OpenSlots slots, IClock clock)
{
    public const int Count = 3;

    private const int DaysAhead = 30;

    /// <summary>At most three, ascending, on as many days where there are so many; none of what is not the member's or is off.</summary>
    public async Task<IReadOnlyList<Interval>> FindAsync(
        Actor.Member actor,
        EventTypeId id,
        DateTimeZone zone,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        var eventType = await context
            .EventTypes.OwnedBy(actor)
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == id && row.IsActive, cancellationToken);
        if (eventType is null)
        {
            return [];
        }

        var (now, duration) = (clock.GetCurrentInstant(), eventType.Duration);
        var range = new Interval(now, now + eventType.MinimumNotice + Duration.FromDays(DaysAhead));
        var offered = OfferedEventType.Of(eventType);
        var offers = await slots.ListAsync(offered, duration, range, cancellationToken);
        var starts = Pick([.. offers.Select(offer => offer.StartsAt)], zone);
        return [.. starts.Select(start => new Interval(start, start + duration))];
    }

    /// <summary>The first of the first day, one from the middle of the second, the last of the third.</summary>
    internal static IReadOnlyList<Instant> Pick(IReadOnlyList<Instant> starts, DateTimeZone zone)
    {
        var days = starts.GroupBy(start => start.InZone(zone).Date).Take(Count).Select(day => day.ToList()).ToList();
        var picked = days.Select((day, index) => day[(day.Count - 1) * index / (Count - 1)]).ToList();
        // Where there are fewer days, the rest comes from those there are.
        return [.. picked.Concat(starts.Except(picked).Take(Count - picked.Count)).Order()];
    }
}
