using System.Globalization;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>
/// A half-hour meeting every half hour with host A, asked for on Sunday 1 March 2026 at 00:00 UTC, with nothing else
/// against it. What is told of a host is told of the last that was named; times are those of host A's clock.
/// </summary>
internal sealed class SearchBuilder
{
    private readonly DateTimeZone _zone;
    private readonly List<List<DiaryBuilder>> _groups;
    private readonly List<SlotLimit> _limits = [];
    private readonly List<SlotLimit> _teamLimits = [];
    private readonly List<BookedTime> _booked = [];
    private readonly List<BookedTime> _teamBooked = [];
    private readonly List<GroupSessionSeats> _sessions = [];
    private Instant _now = Instant.FromUtc(2026, 3, 1, 0, 0);
    private int _bookedByInvitee;
    private DiaryBuilder _host;
    private SlotRules _rules;

    private SearchBuilder(string zoneId)
    {
        _zone = DateTimeZoneProviders.Tzdb[zoneId];
        _host = new('A', _zone);
        _groups =
        [
            [_host],
        ];
        _rules = new()
        {
            Duration = Duration.FromMinutes(30),
            Increment = Duration.FromMinutes(30),
            Horizon = new Horizon.Days(SlotRules.LongestHorizonDays),
            Zone = _zone,
        };
    }

    public static SearchBuilder In(string zoneId) => new(zoneId);

    /// <summary>One more host who must attend.</summary>
    public SearchBuilder And(string? zoneId = null)
    {
        _groups.Add([]);
        return Or(zoneId);
    }

    /// <summary>One more of the pool that the last host stands in.</summary>
    public SearchBuilder Or(string? zoneId = null)
    {
        var name = (char)('A' + _groups.Sum(group => group.Count));
        _host = new(name, zoneId is null ? _zone : DateTimeZoneProviders.Tzdb[zoneId]);
        _groups[^1].Add(_host);
        return this;
    }

    public SearchBuilder Working(Weekday day, params string[] hours) =>
        Told(host => host.Weekly.AddRange(Tellings.On(day, hours)));

    public SearchBuilder WorkingDaily(params string[] hours) =>
        Told(host => host.Weekly.AddRange(Tellings.Daily(hours)));

    public SearchBuilder Available(string date, string? hours = null) =>
        Told(host => host.Overrides.Add(Tellings.Override(OverrideKind.Available, date, hours)));

    public SearchBuilder Unavailable(string date, string? hours = null) =>
        Told(host => host.Overrides.Add(Tellings.Override(OverrideKind.Unavailable, date, hours)));

    public SearchBuilder Holiday(string date, string name = "Holiday") =>
        Told(host => host.Holidays.Add(new(Tellings.Date(date), name)));

    public SearchBuilder Away(string first, string? last = null) =>
        Told(host => host.Away.Add(new(Tellings.Dates(first, last ?? first))));

    public SearchBuilder Travelling(string first, string last, string zoneId) =>
        Told(host => host.Travels.Add(new(Tellings.Dates(first, last), DateTimeZoneProviders.Tzdb[zoneId])));

    public SearchBuilder Busy(string from, string until, BusyKind kind = BusyKind.Booking) =>
        Told(host => host.Busy.Add(new(At(from), At(until), kind)));

    public SearchBuilder Ignoring(params BusyKind[] kinds) => Told(host => host.Ignored.AddRange(kinds));

    public SearchBuilder MindingAll() => Told(host => host.Ignored.Clear());

    public SearchBuilder HostAtMost(int maximum, LimitMeasure measure, LimitPeriod period) =>
        Told(host => host.Limits.Add(new(period, measure, maximum)));

    public SearchBuilder HostBooked(string startsAt, int minutes = 30) =>
        Told(host => host.Booked.Add(Meeting(startsAt, minutes)));

    public SearchBuilder Booked(string startsAt, int minutes = 30)
    {
        _booked.Add(Meeting(startsAt, minutes));
        return this;
    }

    public SearchBuilder TeamBooked(string startsAt, int minutes = 30)
    {
        _teamBooked.Add(Meeting(startsAt, minutes));
        return this;
    }

    public SearchBuilder AtMost(int maximum, LimitMeasure measure, LimitPeriod period)
    {
        _limits.Add(new(period, measure, maximum));
        return this;
    }

    public SearchBuilder TeamAtMost(int maximum, LimitMeasure measure, LimitPeriod period)
    {
        _teamLimits.Add(new(period, measure, maximum));
        return this;
    }

    /// <summary>A session of the last host, who is busy with it.</summary>
    public SearchBuilder Session(string startsAt, int capacity, int taken)
    {
        var (from, until) = (At(startsAt), At(startsAt) + _rules.Duration);
        _sessions.Add(new(_host.Id, from, until, capacity, taken));
        return Told(host => host.Busy.Add(new(from, until, BusyKind.GroupSession)));
    }

    public SearchBuilder Lasting(int minutes) => With(_rules with { Duration = Duration.FromMinutes(minutes) });

    public SearchBuilder Every(int minutes) => With(_rules with { Increment = Duration.FromMinutes(minutes) });

    public SearchBuilder ByTheClock() => With(_rules with { Alignment = StartAlignment.Clock });

    public SearchBuilder Buffered(int before, int after) =>
        With(_rules with { BufferBefore = Duration.FromMinutes(before), BufferAfter = Duration.FromMinutes(after) });

    public SearchBuilder Notice(Duration notice) => With(_rules with { MinimumNotice = notice });

    public SearchBuilder Horizon(int days) => Horizon(new Horizon.Days(days));

    public SearchBuilder Horizon(Horizon horizon) => With(_rules with { Horizon = horizon });

    public SearchBuilder RuledIn(string zoneId) => With(_rules with { Zone = DateTimeZoneProviders.Tzdb[zoneId] });

    public SearchBuilder RestrictedDaily(params string[] hours) =>
        With(_rules with { Restriction = new(_rules.Zone, [.. Tellings.Daily(hours)]) });

    public SearchBuilder FirstOfDayOnly() => With(_rules with { IsFirstOfDayOnly = true });

    public SearchBuilder PackingAroundMeetings() => With(_rules with { PacksAroundMeetings = true });

    public SearchBuilder Seating(int capacity) => With(_rules with { Capacity = capacity });

    public SearchBuilder MostPerInvitee(int most, int booked)
    {
        _bookedByInvitee = booked;
        return With(_rules with { MostPerInvitee = most });
    }

    public SearchBuilder AskedAt(string local)
    {
        _now = At(local);
        return this;
    }

    public Instant At(string local) => Tellings.At(local, _zone);

    public SlotSearch Build() =>
        new(_rules, [.. _groups.Select(group => new HostGroup([.. group.Select(host => host.Build())]))], _now)
        {
            Limits =
            [
                new(LimitScope.EventType, _limits, _booked),
                .. _teamLimits.Count > 0
                    ? [new LimitBook(LimitScope.Team, _teamLimits, _teamBooked)]
                    : Array.Empty<LimitBook>(),
            ],
            Sessions = _sessions,
            BookedByInvitee = _bookedByInvitee,
        };

    /// <summary>The offers of host A's local date, as their clock shows them.</summary>
    public string StartsOn(string date) => string.Join(' ', OffersOn(date).Select(Clock));

    /// <summary>The same with the letters of those who are free, as in "09:00 AB".</summary>
    public string WhoIsFreeOn(string date) =>
        string.Join(", ", OffersOn(date).Select(offer => $"{Clock(offer)} {Letters(offer)}"));

    /// <summary>The same with the seats left, as in "09:00 4".</summary>
    public string SeatsOn(string date) =>
        string.Join(", ", OffersOn(date).Select(offer => $"{Clock(offer)} {offer.SeatsLeft}"));

    public IReadOnlyList<SlotReason> ReasonsAt(string local) => AvailabilityEngine.Reasons(Build(), At(local));

    public SlotExplanation ExplainAt(string local) => AvailabilityEngine.Explain(Build(), At(local));

    public string Show(Instant instant) =>
        instant.InZone(_zone).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private IEnumerable<SlotOffer> OffersOn(string date)
    {
        var day = Tellings.Date(date);
        var midnight = day.AtMidnight().InUtc().ToInstant();
        var range = new Interval(midnight - Duration.FromDays(1), midnight + Duration.FromDays(2));
        return AvailabilityEngine.Offers(Build(), range).Where(offer => offer.StartsAt.InZone(_zone).Date == day);
    }

    private string Clock(SlotOffer offer) =>
        offer.StartsAt.InZone(_zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    private string Letters(SlotOffer offer) =>
        string.Concat(
            offer.FreeHosts.Select(free => _groups.SelectMany(group => group).First(host => host.Id == free).Name)
        );

    private BookedTime Meeting(string startsAt, int minutes) =>
        new(At(startsAt), At(startsAt) + Duration.FromMinutes(minutes));

    private SearchBuilder With(SlotRules rules)
    {
        _rules = rules;
        return this;
    }

    private SearchBuilder Told(Action<DiaryBuilder> tell)
    {
        tell(_host);
        return this;
    }
}
