using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Availability.Preview;

/// <summary>What a search offers on some dates, and why not more, as far as the host may know.</summary>
internal sealed class HoursPreview
{
    private readonly SlotSearch? _search;
    private readonly UserId _host;

    private HoursPreview(SlotSearch? search, UserId host, IReadOnlyList<PreviewDay> days) =>
        (_search, _host, Days) = (search, host, days);

    public IReadOnlyList<PreviewDay> Days { get; }

    /// <summary>How many starts there are in all.</summary>
    public int Count => Days.Sum(day => day.Starts.Count);

    /// <param name="search">Null where nothing can be offered whatever the hours.</param>
    public static HoursPreview Of(SlotSearch? search, UserId host, DateInterval dates, DateTimeZone zone)
    {
        var range = new Interval(dates.Start.StartIn(zone), dates.End.PlusDays(1).StartIn(zone));
        var starts = search is null
            ? []
            : AvailabilityEngine.Offers(search, range).Select(offer => offer.StartsAt).ToList();
        var byDate = starts.ToLookup(start => start.InZone(zone).Date);
        return new(search, host, [.. dates.Select(date => Day(date, [.. byDate[date]], zone, search))]);
    }

    /// <summary>Every rule that keeps a blank blank; empty where only colleagues cannot, or nobody at all is there.</summary>
    public IReadOnlyList<SlotReason> Why(Interval blank)
    {
        // The engine answers for the starts that there could be, and closed hours at an edge have none.
        return
        [
            .. Edges(blank).SelectMany(ReasonsFor).Where(reason => reason is SlotReason.OutsideHours).Distinct(),
            .. ReasonsFor(blank).Where(reason => reason is not SlotReason.OutsideHours),
        ];
    }

    private static IEnumerable<Interval> Edges(Interval blank)
    {
        var moment = Duration.FromMinutes(1);
        yield return new(blank.Start, blank.Start + moment);
        yield return new(blank.End - moment, blank.End);
    }

    private IReadOnlyList<SlotReason> ReasonsFor(Interval range) =>
        _search is null ? [] : AvailabilityEngine.ReasonsFor(_search, _host, range);

    private static PreviewDay Day(LocalDate date, IReadOnlyList<Instant> starts, DateTimeZone zone, SlotSearch? search)
    {
        var blanks = new List<Interval>();
        var free = date.StartIn(zone);
        var end = date.PlusDays(1).StartIn(zone);
        // What is over explains itself.
        var from = search is { Now: var now } ? Instant.Max(free, Instant.Min(now, end)) : free;
        foreach (var start in starts)
        {
            AddBlank(blanks, from, start);
            from = start + (search?.Rules.Increment ?? Duration.Zero);
        }

        AddBlank(blanks, from, end);
        return new(date, starts, blanks);
    }

    private static void AddBlank(List<Interval> blanks, Instant from, Instant until)
    {
        if (from < until)
        {
            blanks.Add(new(from, until));
        }
    }
}
