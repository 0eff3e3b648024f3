using CalendarCafe.Domain.Availability.Scan;
using CalendarCafe.Domain.Organizations;
using NodaTime.TimeZones;

namespace CalendarCafe.Domain.Availability;

/// <summary>
/// Decides which slots exist, and says why others do not. Pure: the same search gives the same answer.
/// A start is offered when a step of the grid leads to it, notice, horizon and limits let it through, and of each group
/// at least one host is free: the whole slot lies in their working hours that nothing closes, and the slot with its
/// buffers meets nothing busy. Hours that touch, over midnight too, may be spanned, yet each interval keeps its own
/// grid; neither busy time nor a closure moves a grid. Where several must attend, the grid starts where the last of
/// them opens; a pool's grid is that of all its members together, and each member is asked at every start of it.
/// </summary>
public static class AvailabilityEngine
{
    /// <summary>The longest range that can be asked for at once: two years.</summary>
    public static readonly Duration LongestRange = Duration.FromDays(732);

    // Clocks that go back over midnight come back to a date whose next has begun, and zones have skipped whole dates.
    private static readonly ZoneLocalMappingResolver FirstMidnight = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter
    );
    private static readonly ZoneLocalMappingResolver LastMidnight = Resolvers.CreateMappingResolver(
        Resolvers.ReturnLater,
        Resolvers.ReturnStartOfIntervalAfter
    );

    private const int NearestCount = 3;
    private const long FirstWindow = 14 * NodaConstants.TicksPerDay;

    /// <summary>What is wrong with a question, or null where nothing is. The other methods refuse with an <see cref="ArgumentException"/> what this one finds.</summary>
    public static SearchProblem? Check(SlotSearch search, Instant from, Instant until) =>
        from > until ? SearchProblem.EndBeforeStart
        : until - from > LongestRange ? SearchProblem.RangeTooLong
        : !SlotSearch.Reckoned.Contains(from) || until > SlotSearch.Reckoned.End ? SearchProblem.OutOfReckoning
        : SearchCheck.Of(search);

    /// <summary>The offers that start within the range, its end excluded, ascending.</summary>
    public static IReadOnlyList<SlotOffer> Offers(SlotSearch search, Interval range)
    {
        Demand(Check(search, range));
        return new SlotScan(search).Offers(Stretch.Between(range.Start, range.End));
    }

    /// <summary>How many slots start on each date, both ends included, as the zone that is asked for shows them; dates without any count 0.</summary>
    public static IReadOnlyList<DayCount> Days(SlotSearch search, DateInterval dates, DateTimeZone zone)
    {
        Demand(
            SearchCheck.IsReckoned(dates.Start) && SearchCheck.IsReckoned(dates.End)
                ? null
                : SearchProblem.OutOfReckoning
        );
        var from = zone.ResolveLocal(dates.Start.AtMidnight(), FirstMidnight).ToInstant();
        var until = zone.ResolveLocal(dates.End.PlusDays(1).AtMidnight(), LastMidnight).ToInstant();
        var offers = Offers(search, new(from, until));
        var first = DayNumber.Of(dates.Start);
        var counts = new int[dates.Length];
        var cursor = new ZoneCursor(zone, from.ToUnixTimeTicks());
        foreach (var offer in offers)
        {
            var day = cursor.DayAt(offer.StartsAt.ToUnixTimeTicks()) - first;
            if (0 <= day && day < counts.Length)
            {
                counts[day]++;
            }
        }

        return [.. counts.Select((count, day) => new DayCount(dates.Start.PlusDays(day), count))];
    }

    /// <summary>Every rule that refuses the start: empty exactly when the start is offered.</summary>
    public static IReadOnlyList<SlotReason> Reasons(SlotSearch search, Instant start)
    {
        Demand(SearchCheck.Of(search));
        return new StartInquiry(search).Explain(start, nearest: []).Refusals;
    }

    /// <summary>What refuses the grid's starts in the range, each reason once; where no grid leads into the range, what refuses its first instant. Empty when all that could start there is offered.</summary>
    public static IReadOnlyList<SlotReason> Reasons(SlotSearch search, Interval range)
    {
        Demand(Check(search, range));
        var inquiry = new StartInquiry(search);
        return
        [
            .. inquiry.StartsIn(range).SelectMany(start => inquiry.Explain(start, nearest: []).Refusals).Distinct(),
        ];
    }

    /// <summary>As much of what refuses the starts of a range as one host may know: the rules' reasons and their own, each once. Empty also where only others cannot.</summary>
    public static IReadOnlyList<SlotReason> ReasonsFor(SlotSearch search, UserId host, Interval range)
    {
        Demand(Check(search, range));
        var inquiry = new StartInquiry(search);
        return
        [
            .. inquiry
                .StartsIn(range)
                .Select(start => inquiry.Explain(start, nearest: []))
                .Where(explanation => !explanation.IsOffered)
                .SelectMany(explanation => explanation.ForHost(host))
                .Distinct(),
        ];
    }

    /// <summary>
    /// What an invitee may know of ranges in which nothing is offered, in their order: of all that they would be told of the
    /// range's starts, what comes nearest to an offer. So a meeting is hinted at only where it is what stands in the way.
    /// </summary>
    public static IReadOnlyList<InviteeReason?> WhyNot(SlotSearch search, IReadOnlyList<Interval> ranges)
    {
        foreach (var range in ranges)
        {
            Demand(Check(search, range));
        }

        var inquiry = new StartInquiry(search);
        return [.. ranges.Select(inquiry.WhyNot)];
    }

    /// <summary>The same reasons by who may know them, for any start, on the grid or off it, with the nearest three that are offered.</summary>
    public static SlotExplanation Explain(SlotSearch search, Instant start)
    {
        Demand(SearchCheck.Of(search));
        return new StartInquiry(search).Explain(start, Nearest(search, start, NearestCount));
    }

    /// <summary>Up to <paramref name="count"/> offers that start nearest to the given start, in ascending order; of two as near, the earlier goes first. The start itself is among them when it is free.</summary>
    public static IReadOnlyList<SlotOffer> Nearest(SlotSearch search, Instant start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Demand(SearchCheck.Of(search));
        var scan = new SlotScan(search);
        // What is nearest to a start out of bounds is nearest to the bound.
        var centre = Math.Clamp(start.ToUnixTimeTicks(), scan.Bounds.From, scan.Bounds.Until);
        var reach = FirstWindow;
        while (true)
        {
            // Whatever starts outside the window is farther away than all inside.
            var window = new Stretch(centre - reach, centre + reach);
            var offers = scan.Offers(window);
            if (offers.Count >= count || window.Contains(scan.Bounds))
            {
                return
                [
                    .. offers
                        .OrderBy(offer => Math.Abs(offer.StartsAt.ToUnixTimeTicks() - centre))
                        .Take(count)
                        .OrderBy(offer => offer.StartsAt),
                ];
            }

            reach *= 2;
        }
    }

    /// <summary>The first offer that starts at or after <paramref name="from"/>, or none up to the horizon. Looks through windows that double: what is far away costs no more than a list of it would.</summary>
    public static SlotOffer? Next(SlotSearch search, Instant from)
    {
        Demand(SearchCheck.Of(search));
        var scan = new SlotScan(search);
        var start = Math.Max(Stretch.FirstTick(from), scan.Bounds.From);
        for (var window = FirstWindow; start < scan.Bounds.Until; window *= 2)
        {
            if (scan.Offers(new(start, start + window)) is [var first, ..])
            {
                return first;
            }

            start += window;
        }

        return null;
    }

    private static SearchProblem? Check(SlotSearch search, Interval range) =>
        range.HasStart && range.HasEnd ? Check(search, range.Start, range.End) : SearchProblem.RangeTooLong;

    private static void Demand(SearchProblem? search)
    {
        if (search is { } problem)
        {
            throw new ArgumentException($"The search makes no sense: {problem}.", nameof(search));
        }
    }
}
