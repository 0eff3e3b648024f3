using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CsCheck;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>Searches in any zone, close to one of its transitions from 2024 to 2032, where it has any.</summary>
internal static class SearchGenerator
{
    private static readonly Interval Years = new(Instant.FromUtc(2024, 1, 1, 0, 0), Instant.FromUtc(2033, 1, 1, 0, 0));

    private static readonly Gen<DateTimeZone> Zones = Gen.OneOf(
        DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]).ToArray()
    );

    private static readonly Gen<MinuteOfDay> Minutes = Gen.OneOf<int>(
            Gen.OneOf(0, 60, 90, 120, 150, 180, 1380, 1410, 1440),
            Gen.Int[0, 96].Select(quarter => quarter * 15),
            Gen.Int[0, 1440]
        )
        .Select(minute => new MinuteOfDay(minute));

    private static readonly Gen<(MinuteOfDay Start, MinuteOfDay End)> Spans = Gen.Select(Minutes, Minutes)
        .Where(pair => pair.Item1 != pair.Item2)
        .Select(pair => pair.Item1 < pair.Item2 ? pair : (pair.Item2, pair.Item1));

    private static readonly Gen<List<WorkingInterval>> Weekly = Gen.Select(
        Spans.List[0, 2],
        Gen.Select(Gen.Enum<Weekday>(), Spans).List[0, 5],
        (daily, single) =>
            (List<WorkingInterval>)
                [
                    .. daily.SelectMany(span =>
                        Enum.GetValues<Weekday>().Select(day => new WorkingInterval(day, span.Start, span.End))
                    ),
                    .. single.Select(pair => new WorkingInterval(pair.Item1, pair.Item2.Start, pair.Item2.End)),
                ]
    );

    public static Gen<(SlotSearch Search, Interval Range)> Searches { get; } =
        from zone in Zones
        from other in Zones
        from isRuledElsewhere in Gen.Bool
        from anchor in Near(zone)
        from start in MinutesAround(anchor, 1_000)
        from length in Gen.Int[1, 1_500]
        from host in Host(zone, anchor)
        from booked in Booked(anchor)
        from now in MinutesAround(anchor - Duration.FromDays(3), 6_000)
        from rules in Rules(isRuledElsewhere ? other : zone)
        select (new SlotSearch(rules, host, booked, now), new Interval(start, start + Duration.FromMinutes(length)));

    private static Gen<Instant> Near(DateTimeZone zone)
    {
        var transitions = zone.GetZoneIntervals(Years).Where(era => era.HasStart).Select(era => era.Start);
        var recent = transitions.Where(Years.Contains).ToArray();
        return recent.Length > 0
            ? Gen.OneOf(recent)
            : Gen.Int[0, 3_000].Select(day => Years.Start + Duration.FromDays(day));
    }

    private static Gen<Instant> MinutesAround(Instant centre, int reach) =>
        Gen.OneOf<int>(Gen.Int[-reach, reach], Gen.Int[-reach / 15, reach / 15].Select(quarter => quarter * 15))
            .Select(minutes => centre + Duration.FromMinutes(minutes));

    private static Gen<HostDiary> Host(DateTimeZone zone, Instant anchor) =>
        from weekly in Weekly
        from overrides in Override(anchor.InZone(zone).Date).List[0, 3]
        from busy in Busy(anchor).List[0, 8]
        select new HostDiary(new UserId(Guid.Empty), zone, weekly, overrides, busy);

    private static Gen<DateOverride> Override(LocalDate around) =>
        from kind in Gen.Enum<OverrideKind>()
        from days in Gen.Int[-2, 2]
        from isWholeDay in Gen.Bool
        from span in Spans
        let date = around.PlusDays(days)
        select isWholeDay
            ? new DateOverride(kind, date, null, null)
            : new DateOverride(kind, date, span.Start, span.End);

    private static Gen<BusyTime> Busy(Instant anchor) =>
        from start in MinutesAround(anchor, 1_500)
        from offset in Gen.OneOf(0, 0, 0, 1, 59)
        from seconds in Gen.OneOf<int>(
            Gen.Int[0, 3],
            Gen.Int[0, 16].Select(quarter => quarter * 900),
            Gen.Int[0, 60_000]
        )
        from kind in Gen.Enum<BusyKind>()
        let busyFrom = start + Duration.FromSeconds(offset)
        select new BusyTime(busyFrom, busyFrom + Duration.FromSeconds(seconds), kind);

    private static Gen<List<BookedTime>> Booked(Instant anchor) =>
        Gen.Select(
            MinutesAround(anchor, 12_000),
            Gen.Int[0, 200],
            (start, minutes) => new BookedTime(start, start + Duration.FromMinutes(minutes))
        ).List[0, 5];

    private static Gen<SlotRules> Rules(DateTimeZone zone) =>
        from duration in Gen.OneOf<int>(Gen.OneOf(5, 15, 30, 45, 60, 90), Gen.Int[1, 2_000])
        from increment in Gen.OneOf<int>(Gen.OneOf(5, 10, 15, 20, 30, 45, 60), Gen.Int[1, 200])
        from before in Gen.OneOf<int>(Gen.Const(0), Gen.Int[0, 90])
        from after in Gen.OneOf<int>(Gen.Const(0), Gen.Int[0, 90])
        from notice in Gen.OneOf<int>(Gen.Const(0), Gen.Int[0, 4_000])
        from horizon in Gen.OneOf<int>(Gen.Const(60), Gen.Int[0, 10])
        from limits in Limit.List[0, 2]
        select new SlotRules
        {
            Duration = Duration.FromMinutes(duration),
            Increment = Duration.FromMinutes(increment),
            BufferBefore = Duration.FromMinutes(before),
            BufferAfter = Duration.FromMinutes(after),
            MinimumNotice = Duration.FromMinutes(notice),
            HorizonDays = horizon,
            Limits = limits,
            Zone = zone,
        };

    private static Gen<SlotLimit> Limit { get; } =
        from period in Gen.Enum<LimitPeriod>()
        from measure in Gen.Enum<LimitMeasure>()
        from maximum in Gen.Int[0, 6]
        select new SlotLimit(period, measure, measure == LimitMeasure.Minutes ? maximum * 60 : maximum);
}
