using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>How far around the asked range facts are needed, so that each answer in it is right.</summary>
internal sealed class SearchReach
{
    // A local day that holds an instant reaches at most so far to either side of it, with a change of clocks in it.
    private static readonly Duration LocalDay = Duration.FromHours(26);

    private readonly Interval _starts;

    public SearchReach(EventType eventType, SlotSearchRequest request)
    {
        _starts = Starts(eventType, request);
        var (before, after) = request.Buffers ?? (eventType.BufferBefore, eventType.BufferAfter);
        Busy = new(_starts.Start - before, _starts.End + request.Duration + after);
        // A local date begins or ends at most a day beside the one of UTC, and a slot may end on the next.
        Dates = new(Busy.Start.InUtc().Date.PlusDays(-2), Busy.End.InUtc().Date.PlusDays(2));
    }

    /// <summary>What is busy in here may stand in the way.</summary>
    public Interval Busy { get; }

    /// <summary>Rules of these local dates, both ends included, may open or close something, whatever the zone.</summary>
    public DateInterval Dates { get; }

    /// <summary>Where sessions start that may be offered or named.</summary>
    public Interval Sessions => _starts;

    /// <summary>Every whole period, of these kinds, that a start lies in.</summary>
    public Interval Periods(IEnumerable<LimitPeriod> kinds)
    {
        var longest = kinds.Max(LongestOf) + LocalDay;
        return new(_starts.Start - longest, _starts.End + longest);
    }

    // Which slot is the first of its day, or next to a meeting, is decided by the whole day; which days are bookable, by
    // all days from today.
    private static Interval Starts(EventType eventType, SlotSearchRequest request)
    {
        var (from, until) = (request.Range.Start, request.Range.End);
        if (eventType.Horizon is Horizon.BookableDays)
        {
            from = Instant.Min(from, request.Now);
            until = Instant.Max(until, request.Now + Duration.FromDays(Horizon.BookableDays.LongestLook) + LocalDay);
        }

        return eventType.IsFirstOfDayOnly || eventType.PacksAroundMeetings || eventType.Horizon is Horizon.BookableDays
            ? new(from - LocalDay, until + LocalDay)
            : new(from, until);
    }

    private static Duration LongestOf(LimitPeriod period) =>
        period switch
        {
            LimitPeriod.Day => Duration.FromDays(1),
            LimitPeriod.Week => Duration.FromDays(7),
            LimitPeriod.Month => Duration.FromDays(31),
            LimitPeriod.Year => Duration.FromDays(366),
        };
}
