using CalendarCafe.Domain.Availability.Scan;

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

    private const int NearestCount = 3;
    private const long FirstWindow = 14 * NodaConstants.TicksPerDay;

    /// <summary>What is wrong with a question, or null where nothing is. The other methods refuse with an <see cref="ArgumentException"/> what this one finds.</summary>
    public static SearchProblem? Check(SlotSearch search, Instant from, Instant until) =>
        throw new NotImplementedException();

    /// <summary>The offers that start within the range, its end excluded, ascending.</summary>
    public static IReadOnlyList<SlotOffer> Offers(SlotSearch search, Interval range) =>
        throw new NotImplementedException();

    /// <summary>How many slots start on each date, both ends included, as the zone that is asked for shows them; dates without any count 0.</summary>
    public static IReadOnlyList<DayCount> Days(SlotSearch search, DateInterval dates, DateTimeZone zone) =>
        throw new NotImplementedException();

    /// <summary>Every rule that refuses the start: empty exactly when the start is offered.</summary>
    public static IReadOnlyList<SlotReason> Reasons(SlotSearch search, Instant start) =>
        throw new NotImplementedException();

    /// <summary>What refuses the grid's starts in the range, each reason once; where no grid leads into the range, what refuses its first instant. Empty when all that could start there is offered.</summary>
    public static IReadOnlyList<SlotReason> Reasons(SlotSearch search, Interval range) =>
        throw new NotImplementedException();

    /// <summary>The same reasons by who may know them, for any start, on the grid or off it, with the nearest three that are offered.</summary>
    public static SlotExplanation Explain(SlotSearch search, Instant start) => throw new NotImplementedException();

    /// <summary>Up to <paramref name="count"/> offers that start nearest to the given start, in ascending order; of two as near, the earlier goes first. The start itself is among them when it is free.</summary>
    public static IReadOnlyList<SlotOffer> Nearest(SlotSearch search, Instant start, int count) =>
        throw new NotImplementedException();

    /// <summary>The first offer that starts at or after <paramref name="from"/>, or none up to the horizon.</summary>
    public static SlotOffer? Next(SlotSearch search, Instant from) => throw new NotImplementedException();
}
