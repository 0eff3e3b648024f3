using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>One rule for each hour of the day, on the days around all changes of 2027 and 2028 (Cuba has only one in 2027): every existing hour is offered at its own local time, and no other.</summary>
public sealed class DaylightSavingProbeTests
{
    private static readonly Interval Years = new(Instant.FromUtc(2027, 1, 1, 0, 0), Instant.FromUtc(2029, 1, 1, 0, 0));

    private static readonly string[] Zones =
    [
        "America/New_York",
        "America/Los_Angeles",
        "America/Santiago",
        "America/Havana",
        "Europe/London",
        "Europe/Berlin",
        "Europe/Lisbon",
        "Atlantic/Azores",
        "Africa/Cairo",
        "Asia/Beirut",
        "Asia/Jerusalem",
        "Australia/Sydney",
        "Pacific/Auckland",
        "Australia/Lord_Howe",
    ];

    public static IEnumerable<TheoryDataRow<string, LocalDate>> Days =>
        from zone in Zones
        from change in ChangesOf(DateTimeZoneProviders.Tzdb[zone])
        from days in Enumerable.Range(-2, 5)
        select new TheoryDataRow<string, LocalDate>(zone, change.PlusDays(days));

    [Fact]
    public void Each_zone_changes_at_least_three_times()
    {
        Zones.ShouldAllBe(zone => ChangesOf(DateTimeZoneProviders.Tzdb[zone]).Count() >= 3);
    }

    [Theory]
    [MemberData(nameof(Days), DisableDiscoveryEnumeration = true)]
    public void Every_existing_hour_starts_at_its_rule_and_no_other_does(string zoneId, LocalDate date)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var day = new Interval(zone.AtStartOfDay(date).ToInstant(), zone.AtStartOfDay(date.PlusDays(1)).ToInstant());
        for (var hour = 0; hour < 24; hour++)
        {
            var rule = date + new LocalTime(hour, 0);
            var search = SearchFor(zone, rule, day.Start);

            var starts = AvailabilityEngine.Offers(search, day).Select(offer => offer.In(zone)).ToList();

            // A quarter of an hour long: both passes of a repeated hour have their start, a skipped one has none.
            starts.Count.ShouldBe(zone.MapLocal(rule).Count, $"{rule} in {zoneId}");
            starts.ShouldAllBe(shown => shown.Local == rule);
            starts
                .Select(shown => shown.Pass)
                .ShouldBe(
                    starts.Count == 2 ? [HourPass.First, HourPass.Second] : [.. starts.Select(_ => HourPass.Only)]
                );
        }
    }

    private static SlotSearch SearchFor(DateTimeZone zone, LocalDateTime rule, Instant now)
    {
        var opening = MinuteOfDay.At(rule.Hour);
        var hours = new WorkingHours(
            zone,
            [new((Weekday)(int)rule.DayOfWeek, opening, new MinuteOfDay(opening.Value + 15))]
        );
        var rules = new SlotRules
        {
            Duration = Duration.FromMinutes(15),
            Increment = Duration.FromMinutes(15),
            Horizon = new Horizon.Days(5),
            Zone = zone,
        };
        return new(rules, [HostGroup.Of(new(default, hours, []))], now);
    }

    private static IEnumerable<LocalDate> ChangesOf(DateTimeZone zone) =>
        zone.GetZoneIntervals(Years)
            .Where(era => era.HasStart && Years.Contains(era.Start))
            .Select(era => era.IsoLocalStart.Date);
}
