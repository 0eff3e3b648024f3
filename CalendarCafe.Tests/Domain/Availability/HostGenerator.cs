using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CsCheck;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>Hosts alone, together and in pools, some of whom share their hours.</summary>
internal static class HostGenerator
{
    private static readonly Gen<MinuteOfDay> Minutes = Gen.OneOf<int>(
            Gen.OneOf(0, 60, 90, 120, 150, 180, 1380, 1410, 1440),
            Gen.Int[0, 96].Select(quarter => quarter * 15),
            Gen.Int[0, 1440]
        )
        .Select(minute => new MinuteOfDay(minute));

    private static readonly Gen<(MinuteOfDay Start, MinuteOfDay End)> Spans = Gen.Select(Minutes, Minutes)
        .Where(pair => pair.Item1 != pair.Item2)
        .Select(pair => pair.Item1 < pair.Item2 ? pair : (pair.Item2, pair.Item1));

    private static readonly Gen<(MinuteOfDay Start, MinuteOfDay End)> LongSpans = Gen.Select(
        Gen.Int[0, 12],
        Gen.Int[16, 24],
        (from, until) => (MinuteOfDay.At(from), MinuteOfDay.At(until))
    );

    private static readonly Gen<BusyKind[]> Ignored = Gen.OneOf<BusyKind[]>(
        [BusyKind.ExternalFree],
        [],
        [BusyKind.ExternalFree, BusyKind.ExternalTentative, BusyKind.External, BusyKind.Hold, BusyKind.Booking]
    );

    private static readonly Gen<List<WorkingInterval>> Weekly = Gen.Select(
        Gen.OneOf<List<(MinuteOfDay Start, MinuteOfDay End)>>(Spans.List[0, 2], LongSpans.List[1, 1]),
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

    /// <summary>One to three groups of one to three hosts; the first lives in the first zone, others may live in the other or share the first's hours.</summary>
    public static Gen<HostGroup[]> Groups(DateTimeZone zone, DateTimeZone other, Instant anchor) =>
        from sizes in Gen.OneOf<int[]>([1], [1], [1, 1], [2], [3], [1, 2], [2, 2], [1, 1, 1])
        from first in Hours(zone, other, anchor)
        from hosts in Host(first, zone, other, anchor).Array[sizes.Sum()]
        select (HostGroup[])
            [
                .. sizes.Select(
                    (size, index) =>
                        new HostGroup([
                            .. Enumerable
                                .Range(sizes.Take(index).Sum(), size)
                                .Select(number =>
                                    hosts[number] with
                                    {
                                        HostId = DiaryBuilder.IdOf((char)('A' + number)),
                                    }
                                ),
                        ])
                ),
            ];

    public static Gen<WorkingHours> Hours(DateTimeZone zone, DateTimeZone other, Instant anchor) =>
        from weekly in Weekly
        let date = anchor.InZone(zone).Date
        from overrides in Override(date).List[0, 3]
        from holidays in Gen.Int[-2, 2].List[0, 1]
        from away in Dates(date).List[0, 1]
        from travels in Dates(date).List[0, 2]
        from isSettled in Gen.Int[0, 3]
        select new WorkingHours(zone, weekly)
        {
            Overrides = isSettled == 0 ? [] : overrides,
            Holidays = [.. holidays.Select(days => new PublicHoliday(date.PlusDays(days), "Holiday"))],
            OutOfOffice = isSettled == 1 ? [.. away.Select(dates => new OutOfOfficeSpan(dates))] : [],
            Travels = isSettled == 2 ? [.. travels.Select(dates => new TravelSpan(dates, other))] : [],
        };

    public static Gen<LimitBook> Book(LimitScope scope, Instant anchor) =>
        from limits in Limit.List[0, 2]
        from booked in Gen.Select(
            SearchGenerator.MinutesAround(anchor, 12_000),
            Gen.Int[0, 200],
            (start, minutes) => new BookedTime(start, start + Duration.FromMinutes(minutes))
        ).List[0, 5]
        select new LimitBook(scope, limits, booked);

    private static Gen<SlotLimit> Limit { get; } =
        from period in Gen.Enum<LimitPeriod>()
        from measure in Gen.Enum<LimitMeasure>()
        from maximum in Gen.Int[0, 9]
        select new SlotLimit(period, measure, measure == LimitMeasure.Minutes ? maximum * 60 : maximum);

    private static Gen<HostDiary> Host(WorkingHours first, DateTimeZone zone, DateTimeZone other, Instant anchor) =>
        from isSharing in Gen.Bool
        from livesElsewhere in Gen.Bool
        from own in Hours(livesElsewhere ? other : zone, zone, anchor)
        from busy in Busy(anchor).List[0, 6]
        from ignored in Ignored
        from limits in Book(LimitScope.Host, anchor).Array[0, 1]
        from isLimited in Gen.Int[0, 3]
        select new HostDiary(default, isSharing ? first : own, busy)
        {
            Ignored = ignored,
            Limits = isLimited == 0 ? limits.FirstOrDefault() : null,
        };

    private static Gen<DateInterval> Dates(LocalDate around) =>
        Gen.Select(
            Gen.Int[-4, 3],
            Gen.Int[0, 2],
            (days, length) => new DateInterval(around.PlusDays(days), around.PlusDays(days + length))
        );

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
        from start in SearchGenerator.MinutesAround(anchor, 1_500)
        from offset in Gen.OneOf(0, 0, 0, 1, 59)
        from seconds in Gen.OneOf<int>(
            Gen.Int[0, 3],
            Gen.Int[0, 16].Select(quarter => quarter * 900),
            Gen.Int[0, 60_000]
        )
        from kind in Gen.Enum<BusyKind>()
        let busyFrom = start + Duration.FromSeconds(offset)
        select new BusyTime(busyFrom, busyFrom + Duration.FromSeconds(seconds), kind);
}
