using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Benchmarks;

/// <summary>Workloads of any size, always the same for the same numbers: pools whose hosts live in several zones and open at several hours.</summary>
public static class MadeWorkload
{
    private const int MinutesOfDay = 1440;

    private static readonly Instant From = Instant.FromUtc(2027, 3, 1, 0, 0);

    private static readonly string[] Zones =
    [
        "America/New_York",
        "Europe/Berlin",
        "Asia/Kolkata",
        "Australia/Sydney",
        "America/Sao_Paulo",
    ];

    public static Workload Pool(int hosts, int days, int busy, bool isMixed = false)
    {
        var seed = 1u;
        var members = Enumerable.Range(1, hosts).Select(number => Host(number, days, busy, isMixed)).ToList();
        var rules = Workload.RulesOf(30, 30, members[0].Hours.Zone);
        return new(
            $"{hosts} hosts, {days} days, {busy} busy{(isMixed ? ", mixed" : "")}",
            new(rules, [new(members)], From - Duration.FromDays(90)),
            new(From, From + Duration.FromDays(days))
        );

        HostDiary Host(int number, int overDays, int busyTimes, bool differs)
        {
            var zone = DateTimeZoneProviders.Tzdb[Zones[differs ? number % Zones.Length : 0]];
            var opens = differs ? 7 + (number % 4) : 9;
            var weekly = Enum.GetValues<Weekday>()
                .Where(day => day <= Weekday.Friday)
                .SelectMany(day => Day(day, opens, differs && number % 3 == 0));
            var times = Enumerable
                .Range(0, busyTimes)
                .Select(_ => From + Duration.FromMinutes(Number(overDays * MinutesOfDay / 5) * 5L))
                .Select(start => new BusyTime(
                    start,
                    start + Duration.FromMinutes(15 + (Number(10) * 5)),
                    BusyKind.Booking
                ))
                .OrderBy(time => time.From);
            return new(new UserId(new Guid(number, 0, 0, new byte[8])), new(zone, [.. weekly]), [.. times]);
        }

        int Number(int below)
        {
            seed = unchecked((seed * 1_664_525) + 1_013_904_223);
            return (int)((seed >> 8) % (uint)below);
        }
    }

    private static IEnumerable<WorkingInterval> Day(Weekday day, int opens, bool hasLunch) =>
        hasLunch
            ?
            [
                new(day, MinuteOfDay.At(opens), MinuteOfDay.At(12, 30)),
                new(day, MinuteOfDay.At(13, 15), MinuteOfDay.At(opens + 9)),
            ]
            : [new(day, MinuteOfDay.At(opens), MinuteOfDay.At(opens + 8))];
}
