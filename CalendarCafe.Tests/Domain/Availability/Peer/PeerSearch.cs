using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability.Peer;

/// <summary>Searches that bring the peer's ranges of instants before the engine, and its answers back as ranges.</summary>
internal static class PeerSearch
{
    private static readonly Duration OneMinute = Duration.FromMinutes(1);

    /// <summary>Rules under which every open minute is offered.</summary>
    public static SlotRules EveryMinute(Duration? duration = null) =>
        new()
        {
            Duration = duration ?? OneMinute,
            Increment = OneMinute,
            Horizon = new Horizon.Days(SlotRules.LongestHorizonDays),
            Zone = DateTimeZone.Utc,
        };

    /// <summary>A host who works exactly then, as overrides of the dates of a zone.</summary>
    public static HostDiary Open(char name, IEnumerable<Interval> ranges, DateTimeZone? zone = null) =>
        new(
            DiaryBuilder.IdOf(name),
            new(zone ?? DateTimeZone.Utc, [])
            {
                Overrides = [.. ranges.SelectMany(range => Days(range, zone ?? DateTimeZone.Utc))],
            },
            []
        );

    public static BusyTime Busy(Interval time) => new(time.Start, time.End, BusyKind.External);

    /// <summary>What is offered under such rules, as ranges.</summary>
    public static List<Interval> Ranges(SlotSearch search, Interval asked) =>
        United(
            AvailabilityEngine
                .Offers(search, asked)
                .Select(offer => new Interval(offer.StartsAt, offer.StartsAt + OneMinute))
        );

    /// <summary>The same instants in as few ranges as possible: where one ends as another starts, they are one.</summary>
    public static List<Interval> United(IEnumerable<Interval> ranges)
    {
        var united = new List<Interval>();
        foreach (var range in ranges.Where(range => range.Start < range.End).OrderBy(range => range.Start))
        {
            if (united.Count > 0 && united[^1].End >= range.Start)
            {
                united[^1] = new(united[^1].Start, Instant.Max(united[^1].End, range.End));
            }
            else
            {
                united.Add(range);
            }
        }

        return united;
    }

    public static List<Interval> ToMinutes(IEnumerable<Interval> ranges) =>
        [.. ranges.Select(range => new Interval(PeerJson.ToMinute(range.Start), PeerJson.ToMinute(range.End)))];

    /// <summary>From well before the first to well after the last.</summary>
    public static Interval Around(IEnumerable<Interval> ranges)
    {
        var all = ranges.ToList();
        var day = Duration.FromDays(2);
        return all.Count == 0
            ? new(Instant.FromUtc(2023, 1, 1, 0, 0), Instant.FromUtc(2023, 1, 2, 0, 0))
            : new(all.Min(range => range.Start) - day, all.Max(range => range.End) + day);
    }

    private static IEnumerable<DateOverride> Days(Interval range, DateTimeZone zone)
    {
        var from = PeerJson.ToMinute(range.Start).InZone(zone).LocalDateTime;
        var until = PeerJson.ToMinute(range.End).InZone(zone).LocalDateTime;
        for (var date = from.Date; date <= until.Date; date = date.PlusDays(1))
        {
            var start = date == from.Date ? MinuteOf(from.TimeOfDay) : MinuteOfDay.Midnight;
            var end = date == until.Date ? MinuteOf(until.TimeOfDay) : MinuteOfDay.EndOfDay;
            if (start < end)
            {
                yield return new(OverrideKind.Available, date, start, end);
            }
        }
    }

    private static MinuteOfDay MinuteOf(LocalTime time) => MinuteOfDay.At(time.Hour, time.Minute);
}
