using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Tests.Support;

/// <summary>An organisation of one person, whose schedule is open all week, with one event type: rows that others refer to.</summary>
public sealed class TestHost
{
    public TestHost(string slug)
    {
        Organization = Organization.Create($"{slug} house", slug, "Europe/Paris");
        User = User.Create(Organization.Id, $"{slug}@example.test", slug, slug, "Europe/Paris", "en", Role.Owner);
        Schedule = AvailabilitySchedule.Create(Organization.Id, User.Id, "Hours", "Europe/Paris", isDefault: true);
        EventType = EventType.OneOnOne(User, "Intro", "intro", Duration.FromMinutes(30));
    }

    public Organization Organization { get; }

    public User User { get; }

    public AvailabilitySchedule Schedule { get; }

    public EventType EventType { get; }

    public object[] Rows => [Organization, User, Schedule, EventType];
}
