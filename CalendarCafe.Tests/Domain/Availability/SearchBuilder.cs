using System.Globalization;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using NodaTime.Text;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>A half-hour meeting every half hour, asked for on Sunday 1 March 2026 at 00:00 UTC, with nothing else against it.</summary>
internal sealed class SearchBuilder
{
    private readonly DateTimeZone _zone;
    private readonly List<WorkingInterval> _weekly = [];
    private readonly List<DateOverride> _overrides = [];
    private readonly List<BusyTime> _busy = [];
    private readonly List<SlotLimit> _limits = [];
    private readonly List<BookedTime> _booked = [];
    private Instant _now = Instant.FromUtc(2026, 3, 1, 0, 0);
    private SlotRules _rules;

    private SearchBuilder(string zoneId)
    {
        _zone = DateTimeZoneProviders.Tzdb[zoneId];
        _rules = new()
        {
            Duration = Duration.FromMinutes(30),
            Increment = Duration.FromMinutes(30),
            HorizonDays = SlotRules.LongestHorizonDays,
            Zone = _zone,
        };
    }

    public static SearchBuilder In(string zoneId) => new(zoneId);

    public SearchBuilder Working(Weekday day, params string[] hours)
    {
        _weekly.AddRange(hours.Select(span => new WorkingInterval(day, Start(span), End(span))));
        return this;
    }

    public SearchBuilder WorkingDaily(params string[] hours) =>
        Enum.GetValues<Weekday>().Aggregate(this, (builder, day) => builder.Working(day, hours));

    public SearchBuilder Available(string date, string? hours = null) =>
        Overridden(OverrideKind.Available, date, hours);

    public SearchBuilder Unavailable(string date, string? hours = null) =>
        Overridden(OverrideKind.Unavailable, date, hours);

    public SearchBuilder Busy(string from, string until, BusyKind kind = BusyKind.Booking)
    {
        _busy.Add(new(At(from), At(until), kind));
        return this;
    }

    public SearchBuilder Booked(string startsAt, int minutes = 30)
    {
        _booked.Add(new(At(startsAt), At(startsAt) + Duration.FromMinutes(minutes)));
        return this;
    }

    public SearchBuilder AtMost(int maximum, LimitMeasure measure, LimitPeriod period)
    {
        _limits.Add(new(period, measure, maximum));
        return this;
    }

    public SearchBuilder Lasting(int minutes) => With(_rules with { Duration = Duration.FromMinutes(minutes) });

    public SearchBuilder Every(int minutes) => With(_rules with { Increment = Duration.FromMinutes(minutes) });

    public SearchBuilder Buffered(int before, int after) =>
        With(_rules with { BufferBefore = Duration.FromMinutes(before), BufferAfter = Duration.FromMinutes(after) });

    public SearchBuilder Notice(Duration notice) => With(_rules with { MinimumNotice = notice });

    public SearchBuilder Horizon(int days) => With(_rules with { HorizonDays = days });

    public SearchBuilder RuledIn(string zoneId) => With(_rules with { Zone = DateTimeZoneProviders.Tzdb[zoneId] });

    public SearchBuilder AskedAt(string local)
    {
        _now = At(local);
        return this;
    }

    /// <summary>The instant at which the host's clock first shows this.</summary>
    public Instant At(string local) =>
        LocalDateTimePattern
            .CreateWithInvariantCulture("uuuu-MM-dd HH:mm")
            .Parse(local)
            .Value.InZoneLeniently(_zone)
            .ToInstant();

    public SlotSearch Build() =>
        new(_rules with { Limits = _limits }, new(UserId.New(), _zone, _weekly, _overrides, _busy), _booked, _now);

    /// <summary>The offers of the host's local date, as the host's clock shows them.</summary>
    public string StartsOn(string date)
    {
        var day = Date(date);
        var range = new Interval(
            day.AtMidnight().InUtc().ToInstant() - Duration.FromDays(1),
            day.AtMidnight().InUtc().ToInstant() + Duration.FromDays(2)
        );
        var starts = AvailabilityEngine.Offers(Build(), range).Select(offer => offer.StartsAt.InZone(_zone));
        return string.Join(
            ' ',
            starts
                .Where(start => start.Date == day)
                .Select(start => start.ToString("HH:mm", CultureInfo.InvariantCulture))
        );
    }

    public IReadOnlyList<SlotReason> ReasonsAt(string local) => AvailabilityEngine.Reasons(Build(), At(local));

    public string Show(Instant instant) =>
        instant.InZone(_zone).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static LocalDate Date(string date) => LocalDatePattern.Iso.Parse(date).Value;

    private SearchBuilder With(SlotRules rules)
    {
        _rules = rules;
        return this;
    }

    private SearchBuilder Overridden(OverrideKind kind, string date, string? hours)
    {
        _overrides.Add(new(kind, Date(date), hours is null ? null : Start(hours), hours is null ? null : End(hours)));
        return this;
    }

    private static MinuteOfDay Start(string hours) => Minute(hours.Split('-')[0]);

    private static MinuteOfDay End(string hours) => Minute(hours.Split('-')[1]);

    private static MinuteOfDay Minute(string time) =>
        MinuteOfDay.At(
            int.Parse(time[..2], CultureInfo.InvariantCulture),
            int.Parse(time[3..], CultureInfo.InvariantCulture)
        );
}
