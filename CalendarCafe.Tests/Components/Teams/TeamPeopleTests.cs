using System.Globalization;
using Bunit;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Components.Bookings;
using CalendarCafe.Web.Features.Teams;

namespace CalendarCafe.Tests.Components.Teams;

public sealed class TeamPeopleTests
{
    private static readonly TeamPerson Owner = new(
        UserId.New(),
        "Ada Lovelace",
        "ada",
        null,
        Role.Owner,
        ["Everybody"]
    );
    private static readonly TeamPerson Member = new(UserId.New(), "Grace Hopper", "grace", null, Role.Member, []);

    [Fact]
    public void Owner_of_the_team_may_change_everybody()
    {
        using var context = Open();

        var people = Render(context, Role.Member, Role.Owner);

        people.FindAll("select").Count.ShouldBe(2);
        people.Find("select[aria-label='Role of Grace Hopper']").TextContent.ShouldContain("Owner");
        people.FindAll("button[aria-label='Remove Ada Lovelace']").Count.ShouldBe(1);
        people.Markup.ShouldContain("Takes bookings in Everybody");
    }

    [Fact]
    public void Admin_of_the_team_leaves_its_owners_alone()
    {
        using var context = Open();

        var people = Render(context, Role.Member, Role.Admin);

        people.FindAll("select[aria-label='Role of Ada Lovelace']").ShouldBeEmpty();
        people.FindAll("button[aria-label='Remove Ada Lovelace']").ShouldBeEmpty();
        people.Find("select[aria-label='Role of Grace Hopper']").TextContent.ShouldNotContain("Owner");
    }

    [Theory]
    [InlineData(Role.Member, Role.Member)]
    [InlineData(Role.Viewer, Role.Owner)]
    public void Everybody_else_reads(Role inHouse, Role inTeam)
    {
        using var context = Open();

        var people = Render(context, inHouse, inTeam);

        people.FindAll("select").ShouldBeEmpty();
        people.FindAll("button").ShouldBeEmpty();
    }

    [Fact]
    public void Chosen_role_is_handed_on_once()
    {
        using var context = Open();
        var given = new List<(TeamPerson, Role)>();
        var people = Render(context, Role.Admin, inTeam: null, given.Add);

        people.Find("select[aria-label='Role of Grace Hopper']").Change("Admin");
        people.Find("select[aria-label='Role of Grace Hopper']").Change("Member");
        people.Find("select[aria-label='Role of Grace Hopper']").Change("17");

        given.ShouldBe([(Member, Role.Admin)]);
    }

    private static BunitContext Open()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        return DashboardContext.Create();
    }

    private static IRenderedComponent<TeamPeople> Render(
        BunitContext context,
        Role inHouse,
        Role? inTeam,
        Action<(TeamPerson Person, Role Role)>? give = null
    ) =>
        context.Render<TeamPeople>(parameters =>
            parameters
                .Add(part => part.People, [Owner, Member])
                .Add(part => part.Rights, new TeamRights(new(OrganizationId.New(), UserId.New(), inHouse), inTeam))
                .Add(part => part.OnGive, given => give?.Invoke(given))
                .Add(part => part.OnRemove, _ => { })
        );
}
