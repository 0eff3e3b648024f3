namespace CalendarCafe.Domain.Availability;

/// <summary>
/// Decides which slots exist, and says why others do not. Pure: the same search gives the same answer.
/// A start is offered when a step of the grid leads to it, the whole slot lies in working hours that no override
/// closes, the slot with its buffers meets nothing busy, and notice, horizon and limits let it through.
/// Hours that touch, over midnight too, may be spanned, yet each interval keeps its own grid; neither busy time nor
/// an unavailable override moves a grid.
/// </summary>
public static class AvailabilityEngine
{
    /// <summary>The longest range that can be asked for at once.</summary>
    public static readonly Duration LongestRange = Duration.FromDays(732);

    private const long FirstWindow = 14 * NodaConstants.TicksPerDay;

    /// <summary>The offers that start within the range, its end excluded, ascending.</summary>
    /// <exception cref="ArgumentException">The range has no start, no end, or is longer than <see cref="LongestRange"/>.</exception>
    public static IReadOnlyList<SlotOffer> Offers(SlotSearch search, Interval range)
    {
        if (!range.HasStart || !range.HasEnd || range.Duration > LongestRange)
        {
            throw new ArgumentException(
                $"A range needs two ends, at most {LongestRange.Days} days apart.",
                nameof(range)
            );
        }

        return new SlotScan(search).Offers(Stretch.Between(range.Start, range.End));
    }

    /// <summary>Every rule that refuses the start: empty exactly when the start is offered.</summary>
    public static IReadOnlyList<SlotReason> Reasons(SlotSearch search, Instant start) =>
        new SlotScan(search).Reasons(start);

    /// <summary>Up to <paramref name="count"/> offers that start nearest to the given start, in ascending order; of two as near, the earlier goes first. The start itself is among them when it is free.</summary>
    public static IReadOnlyList<SlotOffer> Nearest(SlotSearch search, Instant start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
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

    /// <summary>The first offer that starts at or after <paramref name="from"/>, or none up to the horizon.</summary>
    public static SlotOffer? Next(SlotSearch search, Instant from)
    {
        var scan = new SlotScan(search);
        var start = Math.Max(Stretch.FirstTick(from), scan.Bounds.From);
        for (var window = FirstWindow; start < scan.Bounds.Until; window *= 2)
        {
            if (scan.Offers(new(start, start + window), atMost: 1) is [var first])
            {
                return first;
            }

            start += window;
        }

        return null;
    }
}
