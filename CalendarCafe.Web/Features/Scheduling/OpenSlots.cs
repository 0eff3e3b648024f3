using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>What is offered, and why something is not: the same engine, on the same facts, that decides when somebody books.</summary>
internal sealed class OpenSlots(
    CafeDatabase database,
    Recent<OfferedRange, IReadOnlyList<SlotOffer>> recent,
    IClock clock
)
{
    private const int Alternatives = 3;

    /// <summary>The offers that start in the range, its end excluded; a part of the range that is past or beyond the horizon costs nothing. At most a second old, see <see cref="Recent{TAsked,TFound}"/>.</summary>
    public async Task<IReadOnlyList<SlotOffer>> ListAsync(
        OfferedEventType eventType,
        Duration duration,
        Interval range,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        var from = Instant.Max(range.Start, now);
        var bookable = new Interval(from, Instant.Max(from, Instant.Min(range.End, Farthest(eventType, now))));
        if (bookable.Duration == Duration.Zero)
        {
            return [];
        }

        // Who holds or moves something of their own sees a list of their own.
        if (eventType.Visitor is not null || eventType.Moved is not null)
        {
            return Shown(eventType, (await FindAsync(eventType, duration, bookable, now, cancellationToken)).Offers);
        }

        var offers = await recent.FindAsync(
            new(eventType.Id, duration, range.Start > now ? range.Start : null, range.End),
            () => FindAsync(eventType, duration, bookable, now, CancellationToken.None),
            cancellationToken
        );
        return Shown(eventType, offers);
    }

    /// <summary>What a date offers in this zone or, where that is nothing, when something is.</summary>
    public async Task<OfferedDay> DayAsync(
        OfferedEventType eventType,
        Duration duration,
        LocalDate date,
        DateTimeZone zone,
        CancellationToken cancellationToken
    )
    {
        var day = new Interval(date.StartIn(zone), date.PlusDays(1).StartIn(zone));
        var offers = await ListAsync(eventType, duration, day, cancellationToken);
        var next = offers is [] ? await NextAsync(eventType, duration, day.End, cancellationToken) : null;
        return new([.. offers.Select(offer => offer.StartsAt)], next?.StartsAt.InZone(zone).Date);
    }

    /// <summary>What a range offers and what may be said of the rest of it, by one search however many days it has.</summary>
    public async Task<SlotOutlook> LookAsync(
        OfferedEventType eventType,
        Duration duration,
        Interval range,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        var from = Instant.Max(range.Start, now);
        // A minute at least: of what lies beyond the horizon it can still be said that it does.
        var until = Instant.Max(from + Duration.FromMinutes(1), Instant.Min(range.End, Farthest(eventType, now)));
        var bookable = new Interval(from, until);
        var search = await SearchAsync(eventType, duration, bookable, now, cancellationToken);
        var offers = search is null ? [] : AvailabilityEngine.Offers(search, bookable);
        return new(search, Shown(eventType, offers), now);
    }

    /// <summary>Why nothing is offered in a span that is not over, or at its one instant, and what is offered instead: one search for all of it.</summary>
    /// <param name="centre">What the nearest offers are near to.</param>
    public async Task<SlotRefusal> RefusalAsync(
        OfferedEventType eventType,
        Duration duration,
        Interval span,
        Instant centre,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        var search = await SearchAsync(eventType, duration, Ahead(eventType, now), now, cancellationToken);
        if (search is null)
        {
            return new(new InviteeReason.Closed(), [], null);
        }

        var asked = new Interval(Instant.Max(span.Start, now), Instant.Max(span.End, now));
        return new(
            AvailabilityEngine.WhyNot(search, [asked])[0],
            Nearest(eventType, search, centre),
            Next(eventType, search, asked.Start) ?? Next(eventType, search, now)
        );
    }

    /// <summary>The first offer at or after an instant, or none up to the horizon.</summary>
    public async Task<SlotOffer?> NextAsync(
        OfferedEventType eventType,
        Duration duration,
        Instant from,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        var search = await SearchAsync(eventType, duration, Ahead(eventType, now), now, cancellationToken);
        return search is null ? null : Next(eventType, search, Instant.Max(from, now));
    }

    /// <summary>What an invitee may know of why a start is not offered; null when it is.</summary>
    public async Task<InviteeReason?> WhyNotAsync(
        OfferedEventType eventType,
        Duration duration,
        Instant start,
        CancellationToken cancellationToken
    )
    {
        var at = new Interval(start, start + Duration.FromMinutes(1));
        var search = await SearchAsync(eventType, duration, at, clock.GetCurrentInstant(), cancellationToken);
        // What is not offered any more has no hours.
        return search is null
            ? new InviteeReason.Closed()
            : InviteeReason.FirstOf(AvailabilityEngine.Reasons(search, start));
    }

    /// <summary>Why a start is offered or not, by who may know it, with the nearest real ones; null where the event type cannot be booked any more.</summary>
    /// <param name="inviteeEmail">Who asks, where that is known, so that their other bookings count.</param>
    public async Task<SlotExplanation?> ExplainAsync(
        OfferedEventType eventType,
        Duration duration,
        Instant start,
        string? inviteeEmail,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        var ahead = Ahead(eventType, now);
        var range = new Interval(
            Instant.Min(ahead.Start, start),
            Instant.Max(ahead.End, start + Duration.FromMinutes(1))
        );
        await using var context = await database.OpenAsync(eventType.OrganizationId, cancellationToken);
        var request = new SlotSearchRequest(eventType.Id, duration, range, now)
        {
            InviteeEmail = inviteeEmail,
            Visitor = eventType.Visitor,
        };
        var asked = eventType.Moved?.Ask(request) ?? request;
        var search = await SlotSearches.LoadAsync(context, asked, cancellationToken);
        if (search is null)
        {
            return null;
        }

        var why = AvailabilityEngine.Explain(search, start);
        return why with { Nearest = Nearest(eventType, search, start) };
    }

    /// <summary>The nearest offers to a start that cannot be had, ascending.</summary>
    public async Task<IReadOnlyList<SlotOffer>> NearestAsync(
        OfferedEventType eventType,
        Duration duration,
        Instant start,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        var search = await SearchAsync(eventType, duration, Ahead(eventType, now), now, cancellationToken);
        return search is null ? [] : Nearest(eventType, search, start);
    }

    private static SlotOffer? Next(OfferedEventType eventType, SlotSearch search, Instant from)
    {
        var next = AvailabilityEngine.Next(search, from);
        return next is { } own && own.StartsAt == eventType.Moved?.StartsAt
                ? Next(eventType, search, own.StartsAt + Duration.FromTicks(1))
            : next is { } offer ? Shown(eventType, [offer])[0]
            : null;
    }

    private static IReadOnlyList<SlotOffer> Nearest(OfferedEventType eventType, SlotSearch search, Instant centre)
    {
        if (eventType.Moved is null)
        {
            return Shown(eventType, AvailabilityEngine.Nearest(search, centre, Alternatives));
        }

        // One more, for its own time may be among them.
        var others = Shown(eventType, AvailabilityEngine.Nearest(search, centre, Alternatives + 1));
        return
        [
            .. others
                .OrderBy(offer => offer.StartsAt > centre ? offer.StartsAt - centre : centre - offer.StartsAt)
                .Take(Alternatives)
                .OrderBy(offer => offer.StartsAt),
        ];
    }

    // Here, and nowhere else: the number of seats is kept from those who are not to know it, and a booking is not offered the
    // time at which it stands already.
    private static IReadOnlyList<SlotOffer> Shown(OfferedEventType eventType, IReadOnlyList<SlotOffer> offers)
    {
        var showsAll = eventType.ShowsSeatsLeft || offers is [] || offers[0].SeatsLeft is null;
        var shown = showsAll ? offers : [.. offers.Select(offer => offer.WithoutSeats())];
        return eventType.Moved is { } moved ? [.. shown.Where(offer => offer.StartsAt != moved.StartsAt)] : shown;
    }

    private static Interval Ahead(OfferedEventType eventType, Instant now) =>
        new(now, Instant.Max(now, Farthest(eventType, now)));

    // The horizon counts local dates, of which one may begin a day before or after the UTC one.
    private static Instant Farthest(OfferedEventType eventType, Instant now) =>
        eventType.Horizon switch
        {
            Horizon.Days(var days, OnlyBusinessDays: false) => now + Duration.FromDays(days + 2),
            // Five of any seven days are business days.
            Horizon.Days(var days, OnlyBusinessDays: true) => now + Duration.FromDays((days * 7 / 5) + 9),
            Horizon.BookableDays => now + Duration.FromDays(Horizon.BookableDays.LongestLook + 2),
            Horizon.Dates(var span) => span.End.PlusDays(2).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private async Task<(IReadOnlyList<UserId> Hosts, IReadOnlyList<SlotOffer> Offers)> FindAsync(
        OfferedEventType eventType,
        Duration duration,
        Interval bookable,
        Instant now,
        CancellationToken cancellationToken
    ) =>
        await SearchAsync(eventType, duration, bookable, now, cancellationToken) is { } search
            ? (
                [.. search.Groups.SelectMany(group => group.Members).Select(host => host.HostId)],
                AvailabilityEngine.Offers(search, bookable)
            )
            : ([], []);

    private async Task<SlotSearch?> SearchAsync(
        OfferedEventType eventType,
        Duration duration,
        Interval range,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(eventType.OrganizationId, cancellationToken);
        var request = new SlotSearchRequest(eventType.Id, duration, range, now) { Visitor = eventType.Visitor };
        return await SlotSearches.LoadAsync(context, eventType.Moved?.Ask(request) ?? request, cancellationToken);
    }
}
