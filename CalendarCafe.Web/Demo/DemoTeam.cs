using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.RoundRobin;
using CalendarCafe.Domain.Teams;

namespace CalendarCafe.Web.Demo;

/// <summary>What the people of the demo organisation do together, and when they are not there.</summary>
internal static class DemoTeam
{
    /// <summary>A front desk that everybody but viewers sits at. Hidden, as what a pool offers can be listed and not yet booked.</summary>
    public static IEnumerable<object> FrontDesk(Organization organization, IReadOnlyList<User> people)
    {
        var team = Team.Create(organization.Id, "Front desk", "front-desk");
        team.Describe("Whoever is there first takes the call.");
        var pool = RoundRobinPool.Create(team, "Everybody", RoundRobinStrategy.Rotate);
        foreach (var (place, person) in people.Where(person => person.Role != Role.Viewer).Index())
        {
            team.Join(person.Id, place == 0 ? Role.Owner : Role.Member);
            pool.Include(person.Id, weight: 1, priority: place);
        }

        var welcome = EventType.RoundRobin(pool, "Welcome", "welcome", Duration.FromMinutes(30));
        welcome.Describe("Whoever is free first.", LocationKind.Custom, "A video call; the link follows by mail");
        welcome.OpenFor(Duration.FromHours(1), horizonDays: 60);
        welcome.Hide();
        return [team, pool, welcome];
    }

    /// <summary>Who has not answered yet: one in time, one too late. Their mails were sent long ago, as it were.</summary>
    public static IEnumerable<object> Invited(User owner, Instant now) =>
        [
            MemberInvitation.Of(
                owner.OrganizationId,
                "noor.haddad@demo.example",
                Role.Member,
                owner.Id,
                now - Duration.FromDays(2)
            ),
            MemberInvitation.Of(
                owner.OrganizationId,
                "jonas.lindqvist@demo.example",
                Role.Viewer,
                owner.Id,
                now - Duration.FromDays(9)
            ),
        ];

    public static IEnumerable<object> Absences(User host, IReadOnlyList<User> people, Instant now)
    {
        var today = now.InZone(DateTimeZoneProviders.Tzdb[host.TimeZone]).Date;
        switch (host.Slug)
        {
            case "ada":
                var deputy = people.Single(person => person.Slug == "grace");
                yield return OutOfOffice.Of(host, Days(today, 52, 55), "By the sea", deputy);
                yield return HolidayCalendar.Of(host, "US");
                break;
            case "grace":
                var cover = people.Single(person => person.Slug == "katherine");
                yield return OutOfOffice.Of(host, Days(today, 30, 34), "Sailing", cover);
                break;
            case "linus":
                yield return OutOfOffice.Of(host, Days(today, 37, 40), "At the cottage");
                yield return HolidayCalendar.Of(host, "FI");
                break;
            case "alan":
                yield return HolidayCalendar.Of(host, "GB", "ENG");
                break;
            case "priya":
                yield return Travel.Of(host, Days(today, 28, 35), "Europe/London");
                break;
        }
    }

    private static DateInterval Days(LocalDate today, int first, int last) =>
        new(today.PlusDays(first), today.PlusDays(last));
}
