using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.RoundRobin;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Scheduling;

namespace CalendarCafe.Tests.Features.Scheduling;

/// <summary>Hosts of an organisation in Berlin, who work every day from nine to five, in a pool of one team.</summary>
internal sealed class ATeam
{
    public static readonly Duration HalfHour = Duration.FromMinutes(30);

    public ATeam(int hosts)
    {
        Organization = Organization.Create("Team house", "team-house", "Europe/Berlin");
        Hosts = [.. Enumerable.Range(0, hosts).Select(HostAt)];
        Schedules = [.. Hosts.Select(host => Daily(host, 9, 17))];
        Team = Team.Create(Organization.Id, "Front desk", "front-desk");
        Pool = RoundRobinPool.Create(Team, "Everybody", RoundRobinStrategy.Rotate);
        foreach (var (place, host) in Hosts.Index())
        {
            Pool.Include(host.Id, 1, place % 100);
        }
    }

    public Organization Organization { get; }

    public IReadOnlyList<User> Hosts { get; }

    public IReadOnlyList<AvailabilitySchedule> Schedules { get; }

    public Team Team { get; }

    public RoundRobinPool Pool { get; }

    public object[] Rows => [Organization, .. Hosts, .. Schedules, Team, Pool];

    public EventType RoundRobin() => EventType.RoundRobin(Pool, "Desk", "desk", HalfHour);

    public EventType Collective()
    {
        var together = EventType.Collective(Team, "Panel", "panel", HalfHour);
        together.AttendedBy([.. Hosts.Select(host => host.Id)]);
        return together;
    }

    public static AvailabilitySchedule Daily(User host, int from, int until, bool isDefault = true)
    {
        var schedule = AvailabilitySchedule.Create(
            host.OrganizationId,
            host.Id,
            $"From {from}",
            "Europe/Berlin",
            isDefault
        );
        foreach (var day in Enum.GetValues<Weekday>())
        {
            schedule.Work(day, MinuteOfDay.At(from), MinuteOfDay.At(until));
        }

        return schedule;
    }

    /// <summary>What the engine is asked for starts of an event type on some dates in Berlin, and how many queries that took.</summary>
    public static async Task<SlotSearch?> SearchAsync(TestCafe cafe, SlotSearchRequest request, EventType eventType)
    {
        await using var context = await cafe.Database.OpenAsync(
            eventType.OrganizationId,
            TestContext.Current.CancellationToken
        );
        return await SlotSearches.LoadAsync(context, request, TestContext.Current.CancellationToken);
    }

    private User HostAt(int place) =>
        User.Create(
            Organization.Id,
            $"host{place}@team.test",
            $"Host {place}",
            $"host-{place}",
            "Europe/Berlin",
            "en",
            Role.Member
        );
}
