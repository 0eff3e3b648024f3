using System.Text.Json;
using CalendarCafe.Domain.Availability;
using NodaTime.Text;

namespace CalendarCafe.Tests.Domain.Availability.Peer;

/// <summary>Reads the neutral format of the peer's cases; what a case does not say is absent, zero or empty.</summary>
internal static class PeerJson
{
    private const int MinutesOfLastMinute = 1439;

    extension(JsonElement element)
    {
        public bool Has(string name) => element.Find(name) is not null;

        public JsonElement? Find(string name) =>
            element.ValueKind == JsonValueKind.Object
            && element.TryGetProperty(name, out var value)
            && value.ValueKind != JsonValueKind.Null
                ? value
                : null;

        public IEnumerable<JsonElement> All(string name) => element.Find(name)?.EnumerateArray() ?? [];

        public string? Text(string name) => element.Find(name)?.GetString();

        public int? Number(string name) => element.Find(name)?.GetInt32();

        public Duration Minutes(string name) => Duration.FromMinutes(element.Number(name) ?? 0);

        public bool Is(string name) => element.Find(name)?.ValueKind == JsonValueKind.True;

        public Instant Time(string name) => Parse(element.Text(name) ?? throw new FormatException($"No {name}."));

        public DateTimeZone Zone(string name) => DateTimeZoneProviders.Tzdb[element.Text(name) ?? "UTC"];

        public List<Interval> Ranges(string name) => [.. element.All(name).Select(range => range.Range())];

        public Interval Range() => new(element.Time("start"), element.Time("end"));

        public List<Instant> Times(string name) => [.. element.All(name).Select(time => Parse(time.GetString() ?? ""))];

        public List<LocalDate> Dates(string name) =>
            [.. element.All(name).Select(date => Tellings.Date(date.GetString() ?? ""))];

        /// <summary>Weekly hours and overrides; hours that end before they start are none.</summary>
        public WorkingHours Schedule(string? zoneId = null) =>
            new(
                DateTimeZoneProviders.Tzdb[zoneId ?? element.Text("timeZone") ?? "UTC"],
                [.. element.All("weekly").SelectMany(rule => rule.Weekly())]
            )
            {
                Overrides = [.. element.All("overrides").Select(dated => dated.Override())],
            };

        private IEnumerable<WorkingInterval> Weekly()
        {
            var (from, until) = element.Hours();
            return until <= from
                ? []
                : element.All("days").Select(day => new WorkingInterval(WeekdayOf(day.GetInt32()), from, until));
        }

        private DateOverride Override()
        {
            var date = Tellings.Date(element.Text("date") ?? "");
            var (from, until) = element.Hours();
            return until <= from ? DateOverride.Closed(date) : new(OverrideKind.Available, date, from, until);
        }

        private (MinuteOfDay From, MinuteOfDay Until) Hours()
        {
            var until = Tellings.Minute(element.Text("to") ?? "");
            return (
                Tellings.Minute(element.Text("from") ?? ""),
                until.Value == MinutesOfLastMinute ? MinuteOfDay.EndOfDay : until
            );
        }
    }

    public static Instant Parse(string time) => OffsetDateTimePattern.ExtendedIso.Parse(time).Value.ToInstant();

    /// <summary>A minute's last second stands for its end.</summary>
    public static Instant ToMinute(Instant time)
    {
        var seconds = time.ToUnixTimeSeconds();
        var minute = Instant.FromUnixTimeSeconds(seconds - (seconds % 60));
        return seconds % 60 == 59 ? minute + Duration.FromMinutes(1) : minute;
    }

    // Sunday is 0.
    private static Weekday WeekdayOf(int day) => day == 0 ? Weekday.Sunday : (Weekday)day;
}
