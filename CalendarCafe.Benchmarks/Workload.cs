using System.Text.Json;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using NodaTime.Text;

namespace CalendarCafe.Benchmarks;

/// <summary>One computation of slots: a search, and the range that it is asked about. Each host has hours of their own, even where all work alike.</summary>
public sealed record Workload(string Name, SlotSearch Search, Interval Range)
{
    public override string ToString() => Name;

    /// <summary>One of the files beside, by its letter.</summary>
    public static Workload Read(char letter)
    {
        var path = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Workloads"), $"{letter}_*.json").Single();
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var root = document.RootElement;
        var hosts = root.GetProperty("hosts").EnumerateArray().Select(HostOf).ToList();
        var isPool = root.GetProperty("scheduling").GetString() == "ROUND_ROBIN";
        var rules = RulesOf(
            root.GetProperty("length").GetInt32(),
            root.GetProperty("interval").GetInt32(),
            hosts[0].Hours.Zone
        ) with
        {
            MinimumNotice = Duration.FromMinutes(root.GetProperty("minimumNoticeMinutes").GetInt32()),
        };
        return new(
            letter.ToString(),
            new(rules, isPool ? [new(hosts)] : [.. hosts.Select(HostGroup.Of)], Time(root.GetProperty("now"))),
            new(Time(root.GetProperty("from")), Time(root.GetProperty("to")))
        );
    }

    public static SlotRules RulesOf(int minutes, int increment, DateTimeZone zone) =>
        new()
        {
            Duration = Duration.FromMinutes(minutes),
            Increment = Duration.FromMinutes(increment),
            Horizon = new Horizon.Days(SlotRules.LongestHorizonDays),
            Zone = zone,
        };

    private static HostDiary HostOf(JsonElement host)
    {
        var zone = DateTimeZoneProviders.Tzdb[host.GetProperty("timeZone").GetString() ?? "UTC"];
        var weekly =
            from rule in host.GetProperty("rules").EnumerateArray()
            from day in rule.GetProperty("days").EnumerateArray()
            select new WorkingInterval(
                WeekdayOf(day.GetInt32()),
                Minute(rule.GetProperty("start")),
                Minute(rule.GetProperty("end"))
            );
        var busy = host.GetProperty("busy")
            .EnumerateArray()
            .Select(time => new BusyTime(Time(time[0]), Time(time[1]), BusyKind.Booking));
        var id = new UserId(new Guid(host.GetProperty("id").GetInt32(), 0, 0, new byte[8]));
        return new(id, new(zone, [.. weekly]), [.. busy]);
    }

    // Sunday is 0.
    private static Weekday WeekdayOf(int day) => day == 0 ? Weekday.Sunday : (Weekday)day;

    private static MinuteOfDay Minute(JsonElement time)
    {
        var local = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time.GetString() ?? "").Value;
        return MinuteOfDay.At(local.Hour, local.Minute);
    }

    private static Instant Time(JsonElement time) => InstantPattern.ExtendedIso.Parse(time.GetString() ?? "").Value;
}
