using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using NodaTime.Text;

namespace CalendarCafe.Tests.Support;

/// <summary>A host with a schedule and one event type; a test says only what it is about.</summary>
internal sealed class HostBuilder
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly List<Action<AvailabilitySchedule>> _hours = [];
    private readonly List<Action<EventType>> _rules = [];
    private string _name = "Ada Lovelace";
    private string _zone = "Europe/Paris";
    private Duration _duration = Duration.FromMinutes(30);
    private int? _seats;

    public HostBuilder Named(string name)
    {
        _name = name;
        return this;
    }

    public HostBuilder In(string zone)
    {
        _zone = zone;
        return this;
    }

    /// <summary>Instead of every day from nine to five: <c>Working(Weekday.Monday, "09:00-17:00")</c>.</summary>
    public HostBuilder Working(Weekday day, string hours)
    {
        var times = hours.Split('-').Select(time => Clock.Parse(time).Value).ToList();
        _hours.Add(schedule => schedule.Work(day, MinuteOf(times[0]), MinuteOf(times[1])));
        return this;
    }

    public HostBuilder Working(Action<AvailabilitySchedule> hours)
    {
        _hours.Add(hours);
        return this;
    }

    public HostBuilder For(Duration duration)
    {
        _duration = duration;
        return this;
    }

    /// <summary>Instead of meetings with one invitee: sessions with so many seats.</summary>
    public HostBuilder ForGroupsOf(int seats)
    {
        _seats = seats;
        return this;
    }

    public HostBuilder Offering(Action<EventType> rules)
    {
        _rules.Add(rules);
        return this;
    }

    public SettledHost Build()
    {
        var slug = $"cafe-{Guid.NewGuid().ToString("N")[..12]}";
        var organization = Organization.Create("The Analytical Café", slug, _zone);
        var user = User.Create(organization.Id, $"ada@{slug}.test", _name, "ada", _zone, "en", Role.Owner);
        var schedule = AvailabilitySchedule.Create(organization.Id, user.Id, "Hours", _zone, isDefault: true);
        var eventType = _seats is { } seats
            ? EventType.Group(user, "Tasting", "tasting", _duration, seats)
            : EventType.OneOnOne(user, "Intro call", "intro", _duration);
        if (_hours.Count == 0)
        {
            _hours.Add(EveryDay);
        }

        _hours.ForEach(hours => hours(schedule));
        _rules.ForEach(rule => rule(eventType));
        return new(organization, user, schedule, eventType);
    }

    public async Task<SettledHost> SettleAsync(QuietSite site)
    {
        var host = Build();
        await site.AddAsync(host.Organization, host.User, host.Schedule, host.EventType);
        return host;
    }

    private static void EveryDay(AvailabilitySchedule schedule)
    {
        for (var day = Weekday.Monday; day <= Weekday.Sunday; day++)
        {
            schedule.Work(day, MinuteOfDay.At(9), MinuteOfDay.At(17));
        }
    }

    private static MinuteOfDay MinuteOf(LocalTime time) => MinuteOfDay.At(time.Hour, time.Minute);
}
