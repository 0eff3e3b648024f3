using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CsCheck;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>Searches with all rules mixed, hosts in any zone, close to one of its transitions from 2024 to 2032 where it has any.</summary>
internal static class SearchGenerator
{
    public static readonly Interval Years = new(Instant.FromUtc(2024, 1, 1, 0, 0), Instant.FromUtc(2033, 1, 1, 0, 0));

    public static Gen<DateTimeZone> Zones { get; } =
        Gen.OneOf(DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]).ToArray());

    public static Gen<Asked> Searches { get; } =
        from zone in Zones
        from other in Zones
        from isRuledElsewhere in Gen.Bool
        from anchor in Near(zone)
        from start in MinutesAround(anchor, 1_000)
        from length in Gen.Int[1, 1_500]
        from groups in HostGenerator.Groups(zone, other, anchor)
        from limits in HostGenerator.Book(LimitScope.EventType, anchor).Array[0, 1]
        from teamLimits in HostGenerator.Book(LimitScope.Team, anchor).Array[0, 1]
        from now in MinutesAround(anchor - Duration.FromDays(3), 6_000)
        from rules in Rules(isRuledElsewhere ? other : zone, zone, anchor)
        from sessions in Sessions(anchor, groups, rules)
        from booked in Gen.Int[0, 3]
        select new Asked(
            new(rules, groups, now)
            {
                Limits = [.. limits, .. teamLimits],
                Sessions = sessions,
                BookedByInvitee = booked,
            },
            new(start, start + Duration.FromMinutes(length))
        );

    public static Gen<Instant> MinutesAround(Instant centre, int reach) =>
        Gen.OneOf<int>(Gen.Int[-reach, reach], Gen.Int[-reach / 15, reach / 15].Select(quarter => quarter * 15))
            .Select(minutes => centre + Duration.FromMinutes(minutes));

    private static Gen<Instant> Near(DateTimeZone zone)
    {
        var transitions = zone.GetZoneIntervals(Years).Where(era => era.HasStart).Select(era => era.Start);
        var recent = transitions.Where(Years.Contains).ToArray();
        return recent.Length > 0
            ? Gen.OneOf(recent)
            : Gen.Int[0, 3_000].Select(day => Years.Start + Duration.FromDays(day));
    }

    private static Gen<SlotRules> Rules(DateTimeZone zone, DateTimeZone hostZone, Instant anchor) =>
        from duration in Gen.OneOf<int>(Gen.OneOf(5, 15, 30, 45, 60, 90), Gen.OneOf(15, 30, 60), Gen.Int[1, 2_000])
        from increment in Gen.OneOf<int>(Gen.OneOf(5, 10, 15, 20, 30, 45, 60), Gen.Int[1, 200])
        from isByTheClock in Gen.Int[0, 3].Select(one => one == 0)
        from before in Gen.OneOf<int>(Gen.Const(0), Gen.Int[0, 90])
        from after in Gen.OneOf<int>(Gen.Const(0), Gen.Int[0, 90])
        from notice in Gen.OneOf<int>(Gen.Const(0), Gen.Int[0, 4_000])
        from horizon in HorizonNear(anchor.InZone(zone).Date)
        from isFirstOnly in Gen.Int[0, 7].Select(one => one == 0)
        from isPacked in Gen.Int[0, 3].Select(one => one == 0)
        from capacity in Gen.Int[-3, 3]
        from most in Gen.Int[-9, 3]
        from restriction in HostGenerator.Hours(zone, hostZone, anchor).Array[0, 1]
        from isRestricted in Gen.Int[0, 2].Select(one => one == 0)
        select new SlotRules
        {
            Duration = Duration.FromMinutes(duration),
            Increment = Duration.FromMinutes(increment),
            Alignment = isByTheClock ? StartAlignment.Clock : StartAlignment.Opening,
            BufferBefore = Duration.FromMinutes(before),
            BufferAfter = Duration.FromMinutes(after),
            MinimumNotice = Duration.FromMinutes(notice),
            Horizon = horizon,
            Zone = zone,
            IsFirstOfDayOnly = isFirstOnly,
            PacksAroundMeetings = isPacked,
            Capacity = capacity > 0 ? capacity : null,
            MostPerInvitee = most >= 0 ? most : null,
            Restriction = isRestricted ? restriction.FirstOrDefault() : null,
        };

    private static Gen<Horizon> HorizonNear(LocalDate date) =>
        Gen.OneOf<Horizon>(
            Gen.Const(new Horizon.Days(60)).Select(days => (Horizon)days),
            Gen.Const(new Horizon.Days(50)).Select(days => (Horizon)days),
            Gen.Const(new Horizon.Days(40)).Select(days => (Horizon)days),
            Gen.Select(Gen.Int[0, 10], Gen.Bool, (days, isBusiness) => (Horizon)new Horizon.Days(days, isBusiness)),
            Gen.Select(
                Gen.Int[0, 6],
                Gen.Bool,
                (days, isBusiness) => (Horizon)new Horizon.BookableDays(days, isBusiness)
            ),
            Gen.Select(
                Gen.Int[-3, 2],
                Gen.Int[0, 4],
                (days, length) => (Horizon)new Horizon.Dates(new(date.PlusDays(days), date.PlusDays(days + length)))
            )
        );

    // Some at one start, some of another length than is asked for.
    private static Gen<GroupSessionSeats[]> Sessions(
        Instant anchor,
        IReadOnlyList<HostGroup> groups,
        SlotRules rules
    ) =>
        (
            from start in MinutesAround(anchor, 1_500)
            from isAtAnchor in Gen.Int[0, 3]
            from isLonger in Gen.Int[0, 5]
            from host in Gen.OneOf(groups.SelectMany(pool => pool.Members).Select(one => one.HostId).ToArray())
            from capacity in Gen.Int[1, 4]
            from taken in Gen.Int[0, 4]
            let startsAt = isAtAnchor == 0 ? anchor : start
            let longer = Duration.FromMinutes(isLonger == 0 ? 5 : 0)
            select new GroupSessionSeats(
                host,
                startsAt,
                startsAt + rules.Duration + longer,
                capacity,
                Math.Min(taken, capacity)
            )
        ).Array[0, rules.Capacity is null ? 0 : 3];
}
