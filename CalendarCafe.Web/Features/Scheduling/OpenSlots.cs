using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>What is offered, and why something is not: the same engine, on the same facts, that decides when somebody books.</summary>
internal sealed class OpenSlots(CafeDatabase database, IClock clock)
{
    private const int Alternatives = 3;

    /// <summary>The offers that start in the range, its end excluded; a part of the range that is past or beyond the horizon costs nothing.</summary>
    public async Task<IReadOnlyList<SlotOffer>> ListAsync(
        BookableEventType eventType,
        Duration duration,
        Interval range,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        var bookable = new Interval(
            Instant.Max(range.Start, now),
            Instant.Max(Instant.Max(range.Start, now), Instant.Min(range.End, Farthest(eventType, now)))
        );
        if (bookable.Duration == Duration.Zero)
        {
            return [];
        }

        var search = await SearchAsync(eventType, duration, bookable, now, cancellationToken);
        return search is null ? [] : AvailabilityEngine.Offers(search, bookable);
    }

    /// <summary>The first offer at or after an instant, or none up to the horizon.</summary>
    public async Task<SlotOffer?> NextAsync(
        BookableEventType eventType,
        Duration duration,
        Instant from,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        var ahead = new Interval(now, Farthest(eventType, now));
        var search = await SearchAsync(eventType, duration, ahead, now, cancellationToken);
        return search is null ? null : AvailabilityEngine.Next(search, Instant.Max(from, now));
    }

    /// <summary>Every rule that refuses a start; none when it is offered.</summary>
    public async Task<IReadOnlyList<SlotReason>> ReasonsAsync(
        BookableEventType eventType,
        Duration duration,
        Instant start,
        CancellationToken cancellationToken
    )
    {
        var at = new Interval(start, start + Duration.FromMinutes(1));
        var search = await SearchAsync(eventType, duration, at, clock.GetCurrentInstant(), cancellationToken);
        // What is not offered any more has no hours.
        return search is null ? [new SlotReason.OutsideHours()] : AvailabilityEngine.Reasons(search, start);
    }

    /// <summary>The nearest offers to a start that cannot be had, ascending.</summary>
    public async Task<IReadOnlyList<SlotOffer>> NearestAsync(
        BookableEventType eventType,
        Duration duration,
        Instant start,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        var ahead = new Interval(now, Farthest(eventType, now));
        var search = await SearchAsync(eventType, duration, ahead, now, cancellationToken);
        return search is null ? [] : AvailabilityEngine.Nearest(search, start, Alternatives);
    }

    // The horizon counts local dates, of which one may begin a day before or after the UTC one.
    private static Instant Farthest(BookableEventType eventType, Instant now) =>
        now + Duration.FromDays(eventType.HorizonDays + 2);

    private async Task<SlotSearch?> SearchAsync(
        BookableEventType eventType,
        Duration duration,
        Interval range,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(eventType.OrganizationId, cancellationToken);
        return await SlotSearches.LoadAsync(context, eventType.Id, duration, range, now, cancellationToken);
    }
}
